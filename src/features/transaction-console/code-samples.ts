import {
  debitByApiKey,
  deregisterByApiKey,
  preauthorizeByApiKey,
  registerByApiKey,
} from '@/contract/v3/transactions.ts'
import type { Sending, SendingType } from '@/payment/sending.ts'

export const languages = ['JSON', 'curl', 'PHP', 'TypeScript'] as const
export type Language = (typeof languages)[number]

const endpoints = {
  register: registerByApiKey,
  debit: debitByApiKey,
  preauthorize: preauthorizeByApiKey,
  deregister: deregisterByApiKey,
}

/** The public path of a type, up to and from the API key. */
function pathOf(type: SendingType): [string, string] {
  const [before = '', after = ''] = endpoints[type].path.split('{apiKey}')
  return [before, after]
}

/** The public v3 path of a type, with its placeholder. */
export function publicPath(type: SendingType): string {
  return pathOf(type).join('{apiKey}')
}

function json(body: unknown): string {
  return JSON.stringify(body, null, 2)
}

function curl({ type, body }: Sending): string {
  const [before, after] = pathOf(type)
  // Within single quotes a shell reads everything as it stands, except for the quote itself.
  const quoted = json(body).replaceAll("'", String.raw`'\''`)
  return [
    `curl "$GATEWAY${before}$API_KEY${after}" \\`,
    `  --user "$API_USER:$API_PASSWORD" \\`,
    `  --header 'Content-Type: application/json' \\`,
    `  --data '${quoted}'`,
  ].join('\n')
}

function php({ type, body }: Sending): string {
  const [before, after] = pathOf(type)
  return `<?php

// Nothing in a nowdoc is replaced, and no line of JSON begins with its end mark.
$body = <<<'JSON'
${json(body)}
JSON;

$curl = curl_init(getenv('GATEWAY') . '${before}' . getenv('API_KEY') . '${after}');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_POSTFIELDS => $body,
    CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
    CURLOPT_USERPWD => getenv('API_USER') . ':' . getenv('API_PASSWORD'),
    CURLOPT_RETURNTRANSFER => true,
]);
$answer = json_decode(curl_exec($curl), true, 512, JSON_THROW_ON_ERROR);

// A transaction that failed is answered under HTTP 200 as well.
if ($answer['success'] !== true) {
    throw new RuntimeException($answer['errors'][0]['errorMessage'] ?? $answer['errorMessage'] ?? 'Refused');
}
`
}

function typescript({ type, body }: Sending): string {
  const [before, after] = pathOf(type)
  return `const { GATEWAY, API_KEY, API_USER, API_PASSWORD } = process.env

const body = ${json(body)}

const response = await fetch(\`\${GATEWAY}${before}\${API_KEY}${after}\`, {
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    Authorization: \`Basic \${Buffer.from(\`\${API_USER}:\${API_PASSWORD}\`).toString('base64')}\`,
  },
  body: JSON.stringify(body),
})
const answer = await response.json()

// A transaction that failed is answered under HTTP 200 as well.
if (answer.success !== true) throw new Error(answer.errors?.[0]?.errorMessage ?? answer.errorMessage)
`
}

/** The same request for a terminal or a program; credentials are read from the environment, never written down. */
export function sampleOf(language: Language, sending: Sending): string {
  if (language === 'curl') return curl(sending)
  if (language === 'PHP') return php(sending)
  return language === 'TypeScript' ? typescript(sending) : json(sending.body)
}
