import { readGatewayTime } from '@/contract/gateway-time.ts'
import { GatewayTime, Time } from '@/ui/Time.tsx'

/** A time as the gateway gave it: in the viewer's zone only where its own zone is known. */
export function GatewayMoment({ value }: { value: string }) {
  const read = readGatewayTime(value)
  if (read.zone === 'known') return <Time value={read.at} display="datetime" />
  return read.zone === 'unknown' ? <GatewayTime value={read.text} /> : <span>{read.text}</span>
}
