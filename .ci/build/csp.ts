import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

// Emotion's production mode inserts empty <style> elements and fills them through the CSSOM: the hash of the empty string lets them in.
const EMPTY = hash('')

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function inlineHashes(html: string, tag: 'script' | 'style'): string {
  const elements = html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'gi'))
  return [...elements].map((element) => ` ${hash(element[1] ?? '')}`).join('')
}

/** The policy of a built page; what only a header may say (frame-ancestors) is in `headers.ts`. */
function policyFor(html: string): string {
  return [
    "default-src 'none'",
    `script-src 'self'${inlineHashes(html, 'script')}`,
    `style-src 'self' ${EMPTY}${inlineHashes(html, 'style')}`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

/** Writes the Content-Security-Policy into the built page, so that any static host serves it. */
export function csp(): Plugin {
  return {
    name: 'csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}" />`
        const at = /<meta charset="utf-8"\s*\/?>/i
        if (!at.test(html))
          throw new Error('index.html has no <meta charset="utf-8"> after which the policy could stand.')
        return html.replace(at, (charset) => `${charset}\n    ${meta}`)
      },
    },
  }
}
