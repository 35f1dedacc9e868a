type Transport = typeof fetch

let transport: Transport = (input, init) => fetch(input, init)

/** Replaces the network, when the mock gateway runs in the page and no worker can answer. */
export function configureTransport(replacement: Transport): void {
  transport = replacement
}

export function send(request: Request): Promise<Response> {
  return transport(request)
}
