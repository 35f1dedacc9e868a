import { execFileSync } from 'node:child_process'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { publicPath, sampleOf } from '@/features/transaction-console/code-samples.ts'
import { sendingOf } from '@/features/transaction-console/request-body.ts'
import { firstValues } from '@/features/transaction-console/send-form.ts'
import type { Sending } from '@/payment/sending.ts'

const urls = {
  successUrl: 'https://console.example.com/t/TE-1/transactions/new?returned=success',
  cancelUrl: 'https://console.example.com/t/TE-1/transactions/new?returned=cancel',
  errorUrl: 'https://console.example.com/t/TE-1/transactions/new?returned=error',
}

// Whatever a shell, PHP or a template would read as its own.
const awkward = `It's "$HOME" \`id\` \\ ${'${x}'} JSON;\n\u2028ü <<< $(id)`

function sending(description: string): Sending {
  return sendingOf(
    firstValues({ connector: 'CO-1', customerIdentification: `o'neil`, description, merchantTransactionId: 'm-1' }),
    'ix::token',
    urls,
  )
}

describe.each([['a plain description'], [awkward]])('samples carry exactly the request', (description) => {
  const request = sending(description)

  test('JSON', () => {
    expect(JSON.parse(sampleOf('JSON', request))).toEqual(request.body)
  })

  test('curl, as a shell reads it', () => {
    const script = `curl() { for part in "$@"; do printf '%s\\0' "$part"; done; }\n${sampleOf('curl', request)}`
    const env = { GATEWAY: 'https://gateway.example.com', API_KEY: 'key', API_USER: 'user', API_PASSWORD: 'pass word' }
    const parts = execFileSync('sh', ['-c', script], { encoding: 'utf8', env }).split('\0')
    expect(parts[0]).toBe('https://gateway.example.com/api/v3/transaction/key/debit')
    expect(parts[parts.indexOf('--user') + 1]).toBe('user:pass word')
    expect(JSON.parse(parts[parts.indexOf('--data') + 1] ?? '')).toEqual(request.body)
  })

  test('TypeScript, as a program runs it', async () => {
    const calls: { url: string; init: { body: string; headers: Record<string, string> } }[] = []
    const answer = { success: true }
    await (runInNewContext(`(async () => {${sampleOf('TypeScript', request)}})()`, {
      Buffer,
      process: { env: { GATEWAY: 'https://gateway.example.com', API_KEY: 'key', API_USER: 'u', API_PASSWORD: 'p' } },
      fetch: (url: string, init: { body: string; headers: Record<string, string> }) => {
        calls.push({ url, init })
        return { json: () => answer }
      },
    }) as Promise<void>)
    expect(calls[0]?.url).toBe('https://gateway.example.com/api/v3/transaction/key/debit')
    expect(calls[0]?.init.headers['Authorization']).toBe(`Basic ${btoa('u:p')}`)
    expect(JSON.parse(calls[0]?.init.body ?? '')).toEqual(request.body)
  })

  test('PHP, between the marks of its nowdoc', () => {
    const [, body] = /<<<'JSON'\n([\s\S]*?)\n\s*JSON\b/.exec(sampleOf('PHP', request)) ?? []
    expect(JSON.parse(body ?? '')).toEqual(request.body)
  })
})

test('no sample holds a credential, and each names the public path of its type', () => {
  for (const type of ['register', 'debit', 'preauthorize', 'deregister'] as const) {
    expect(publicPath(type)).toBe(`/api/v3/transaction/{apiKey}/${type}`)
    const request = sendingOf(firstValues({ type, source: 'reference', referenceUuid: 'abc' }), null, urls)
    for (const language of ['curl', 'PHP', 'TypeScript'] as const) {
      expect(sampleOf(language, request)).toContain(`/${type}`)
      expect(sampleOf(language, request)).toContain('API_PASSWORD')
    }
  }
})
