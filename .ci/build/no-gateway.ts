import type { Plugin } from 'vite'

/** Beside the demo there is no gateway: a request that its worker missed fails loudly instead of getting the page as an answer. */
export function noGateway(): Plugin {
  return {
    name: 'no-gateway',
    configurePreviewServer(server) {
      server.middlewares.use('/api', (_request, response) => {
        response.statusCode = 502
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify({ message: 'This request was not answered by the mock gateway.' }))
      })
    },
  }
}
