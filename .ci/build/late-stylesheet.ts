import type { Plugin } from 'vite'

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/g

/**
 * Moves the stylesheet behind the shell's markup: in the head it would hold back the first paint until it is there.
 * The app's scripts still wait for it, so nothing is ever drawn without its styles.
 */
export function lateStylesheet(): Plugin {
  return {
    name: 'late-stylesheet',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const links = html.match(STYLESHEET)?.join('') ?? ''
        return html.replaceAll(STYLESHEET, '').replace('</body>', () => `${links.trimStart()}\n  </body>`)
      },
    },
  }
}
