import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { cssVariables } from '../../src/ui/theme/css-variables.ts'

const PLACEHOLDER = '/*shell*/'

/** Puts the design tokens and the shell's rules into `<style id="shell">`, so that the frame is painted before any script runs. */
export function shell(): Plugin {
  let file = ''
  return {
    name: 'shell',
    configResolved(config) {
      file = `${config.root}/src/ui/styles/shell.css`
    },
    configureServer(server) {
      server.watcher.on('change', (changed) => {
        if (changed === file) server.ws.send({ type: 'full-reload' })
      })
    },
    transformIndexHtml: {
      // Before Vite's own pass, which minifies the style like any other.
      order: 'pre',
      handler(html) {
        if (!html.includes(PLACEHOLDER)) throw new Error(`index.html has no ${PLACEHOLDER} inside <style id="shell">.`)
        return html.replace(PLACEHOLDER, () => cssVariables() + readFileSync(file, 'utf8'))
      },
    },
  }
}
