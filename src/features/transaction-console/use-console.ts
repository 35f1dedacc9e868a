import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { connectorQuery } from '@/api/connectors.ts'
import { tenantQuery } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import type { ProfileThrough } from '@/payment/InstrumentChoice.tsx'
import { tokenIsUsed, uuidOf, type Sent } from '@/payment/sending.ts'
import { useSend } from '@/payment/use-send.ts'
import { useTokeniser } from '@/payment/use-tokeniser.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { afterSending, typedMeanwhile } from './after-sending.ts'
import { returnUrls, sendingOf } from './request-body.ts'
import type { SendValues } from './send-form.ts'
import { fieldOfPointer, sendResolver, type SendField } from './send-resolver.ts'
import { useNamedProfile } from './use-named-profile.ts'
import { whatIsNew } from './what-is-new.ts'

/** Which fields a refusal blames, and with what words. */
function blamedBy(sent: Sent, values: SendValues): [SendField, string][] {
  if (sent.kind !== 'refused') return []
  const { fields, pointer, code, sentence } = sent.refused.refusal
  const all = fields.length > 0 ? fields : pointer === undefined ? [] : [{ pointer, detail: sentence }]
  const blamed = all.flatMap(({ pointer: at, detail }): [SendField, string][] => {
    const field = fieldOfPointer(at, values)
    return field === null ? [] : [[field, detail]]
  })
  // The gateway's own refusals in numbers name no field; this one can be meant for one alone.
  return blamed.length === 0 && code === '3004' ? [['merchantTransactionId', sentence]] : blamed
}

interface Begin {
  values: SendValues
  /** The currency was chosen already, and is not that of the connector's tenant unless somebody says so. */
  keepsCurrency: boolean
}

/** The form, the token, and what became of what was sent. */
export function useConsole({ values: first, keepsCurrency }: Begin) {
  const tenant = useTenantInView()
  const tokenising = useTokeniser()
  const [resolver] = useState(() => sendResolver(tokenising !== null))
  const form = useForm<SendValues>({ resolver, defaultValues: first })
  const { send, busy } = useSend()
  const named = useNamedProfile(form.control)
  const [sent, setSent] = useState<Sent | null>(null)
  const [before, setBefore] = useState<{ key: string; profile: ProfileThrough['profile'] } | null>(null)
  const urls = returnUrls(`${location.origin}${paths.sendTransaction(tenant)}`)

  const guid = form.watch('connector')
  const connector = useQuery({ ...connectorQuery(guid ?? ''), enabled: guid !== null }).data
  const owner = connector?.tenant.guid
  const currency = useQuery({ ...tenantQuery(owner ?? ''), enabled: owner !== undefined }).data?.defaultCurrency
  const { resetField } = form
  const isOwn = form.formState.dirtyFields.currency === true || keepsCurrency
  useEffect(() => {
    if (currency !== undefined && !isOwn) resetField('currency', { defaultValue: currency })
  }, [currency, isOwn, resetField])

  const submit = form.handleSubmit(async (sentValues) => {
    const values = structuredClone(sentValues)
    const isNew = values.source === 'new' && tokenising !== null
    const made = isNew ? tokenising.make() : null
    if (isNew && made === null) return
    setBefore(named.found ? { key: named.key, profile: named.found.profile } : null)
    const ended = await send(sendingOf(values, made?.token ?? null, urls))
    setSent(ended)
    // A failed one is no change to those who keep the cache, yet the profile is looked at again.
    if (ended.kind === 'failed') named.again()
    if (tokenIsUsed(ended)) {
      if (made) tokenising?.spend(made)
      const typed = typedMeanwhile(values, form.getValues())
      // It was sent, so it is not lost by leaving; what was typed since is.
      form.reset(afterSending(values))
      for (const [field, value] of typed) form.setValue(field, value, { shouldDirty: true })
    }
    for (const [at, [field, message]] of blamedBy(ended, values).entries())
      form.setError(field, { type: 'refused', message }, { shouldFocus: at === 0 })
  })

  const isDirty = form.formState.isDirty || (tokenising !== null && tokenising.texts.number !== '')
  const news = before?.key === named.key && named.found ? whatIsNew(before.profile, named.found.profile) : null
  return { form, tokenising, named, news, sent, busy, isDirty, urls, submit, sentUuid: sent && uuidOf(sent) }
}
export type Console = ReturnType<typeof useConsole>
