import type { ReactNode } from 'react'
import { brandKey, brandName } from './instrument-words.ts'

interface Lettering {
  size: number
  y: number
  italic?: boolean
  spacing?: number
}

function letters(text: string, { size, y, italic, spacing }: Lettering): ReactNode {
  return (
    <text
      x="13"
      y={y}
      textAnchor="middle"
      fontFamily="Arial, sans-serif"
      fontWeight="700"
      fontStyle={italic ? 'italic' : undefined}
      fontSize={size}
      letterSpacing={spacing}
      fill="currentColor"
    >
      {text}
    </text>
  )
}

function circles(left: string, right: string): ReactNode {
  return (
    <>
      <circle cx="10.3" cy="8" r="4.6" fill={left} />
      <circle cx="15.7" cy="8" r="4.6" fill={right} fillOpacity=".88" />
    </>
  )
}

function lines(d: string): ReactNode {
  return <path d={d} fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" strokeLinejoin="round" />
}

const drawings: Record<string, ReactNode> = {
  visa: letters('VISA', { size: 8.2, y: 11.2, italic: true }),
  mastercard: circles('#e0322b', '#f2a01f'),
  maestro: circles('#3f6fd1', '#e0322b'),
  amex: letters('AMEX', { size: 6.8, y: 10.8, spacing: -0.1 }),
  discover: (
    <>
      {letters('DISC', { size: 6.2, y: 10.2, spacing: 0.1 })}
      <path d="M5 13.2h16" stroke="#f2801f" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  diners: (
    <>
      <circle cx="13" cy="8" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M11.7 5.4v5.2a3.2 3.2 0 0 1 0-5.2zM14.3 5.4v5.2a3.2 3.2 0 0 0 0-5.2z" fill="currentColor" />
    </>
  ),
  jcb: letters('JCB', { size: 8, y: 10.9, italic: true }),
  unionpay: (
    <>
      <path d="M7 3.6h5l-1.6 8.8h-5z" fill="#e0322b" />
      <path d="M12 3.6h4.4l-1.6 8.8h-4.4z" fill="#1f6fb5" />
      <path d="M16.4 3.6h4.2L19 12.400h-4.200z" fill="#1d8a7a" />
    </>
  ),
  applepay: (
    <>
      <path
        d="M6.600 6.100c.5 0 .8-.35 1.350-.35.6 0 1 .3 1.300.7-1.100.65-.95 2.250.2 2.700-.3.85-.95 1.750-1.500 1.750-.5 0-.7-.3-1.300-.3s-.8.3-1.300.3C4.650 10.900 3.900 9.500 3.900 8.100c0-1.400.85-2.300 1.700-2.300.45 0 .75.3 1 .3zM7.700 5.250c-.5.05-1-.4-.95-.95.05-.5.5-.95 1-.95.050.5-.15.95-.05 1.900z"
        fill="currentColor"
      />
      <text
        x="17"
        y="10.7"
        textAnchor="middle"
        fontFamily="Arial, sans-serif"
        fontWeight="600"
        fontSize="7"
        fill="currentColor"
      >
        Pay
      </text>
    </>
  ),
  googlepay: (
    <>
      <path
        d="M8.700 7.700h-2.500v1.200h1.200a1.600 1.600 0 1 1-.35-1.950l.9-.85a2.800 2.800 0 1 0 .85 2.400z"
        fill="#3f6fd1"
      />
      <text
        x="17"
        y="10.7"
        textAnchor="middle"
        fontFamily="Arial, sans-serif"
        fontWeight="600"
        fontSize="7"
        fill="currentColor"
      >
        Pay
      </text>
    </>
  ),
  paypal: letters('PP', { size: 8.6, y: 11.3, italic: true }),
  iban: lines('M7 6.7 13 3.4l6 3.3M8.2 12.6h9.6M9.2 7.5v4M13 7.5v4M16.8 7.5v4'),
  wallet: lines(
    'M7.500 5.200h10a1.500 1.500 0 0 1 1.500 1.500v4.600a1.500 1.500 0 0 1-1.500 1.500h-9a1.500 1.500 0 0 1-1.500-1.500V5a1.300 1.300 0 0 1 1.300-1.300h8.200M15.600 9h.1',
  ),
}

const anyCard = lines(
  'M7.500 3.800h11A1.500 1.500 0 0 1 20 5.300v5.400a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 6 10.700V5.300a1.500 1.500 0 0 1 1.500-1.500zM6 6.700h14',
)
const unknownKind = lines(
  'M13 8.400V8c0-.6 1.500-.9 1.500-2.100A1.500 1.500 0 0 0 11.500 6M13 10.600v.1M7.500 2.800h11v10.400h-11z',
)

function drawingOf(brand: string): ReactNode {
  const key = brandKey(brand)
  if (Object.hasOwn(drawings, key)) return drawings[key]
  return key === 'card' ? anyCard : unknownKind
}

interface BrandMarkProps {
  /** As the gateway names it: `visa`, `American Express`, `paypal`, `iban`; anything else gets a plain mark. */
  brand: string
  large?: boolean
  /** Expired or unusable: drawn faint. The word beside it says so too. */
  off?: boolean
  /** The text around it says the brand already. */
  decorative?: boolean
}

/** The sign of a card brand, bank account or wallet. */
export function BrandMark({ brand, large, off, decorative }: BrandMarkProps) {
  const name = brandName(brand)
  const label = decorative ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': name, title: name }
  return (
    <span className={['bm', large && 'lg', off && 'off'].filter(Boolean).join(' ')} {...label}>
      <svg viewBox="0 0 26 16" aria-hidden="true">
        {drawingOf(brand)}
      </svg>
    </span>
  )
}
