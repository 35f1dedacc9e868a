import { relative } from 'node:path'
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/** Lets the page load the chunks of the screen that is opened most often beside the entry, instead of after it ran. */
export function preloadScreen(source: string): Plugin {
  let root = ''
  return {
    name: 'preload-screen',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {}, chunk: entry }) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
        const screen = chunks.find(({ facadeModuleId }) => facadeModuleId && relative(root, facadeModuleId) === source)
        if (!screen) throw new Error(`${source} is not a chunk of its own: it should be imported lazily in routes.tsx.`)
        const linked = new Set(entry ? withImports(entry, bundle) : [])
        return withImports(screen, bundle)
          .filter((fileName) => !linked.has(fileName))
          .map((fileName): HtmlTagDescriptor => {
            return {
              tag: 'link',
              attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
              injectTo: 'head',
            }
          })
      },
    },
  }
}

function withImports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle, seen = new Set<string>()): string[] {
  if (seen.has(chunk.fileName)) return []
  seen.add(chunk.fileName)
  for (const name of chunk.imports) {
    const imported = bundle[name]
    if (imported?.type === 'chunk') withImports(imported, bundle, seen)
  }
  return [...seen]
}
