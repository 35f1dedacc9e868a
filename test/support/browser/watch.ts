import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test'

/** What a browser context said and did during a test. */
export class Watch {
  /** Uncaught errors, unhandled rejections, console errors and warnings, broken policies. */
  readonly problems: string[] = []
  /** Every address asked for or shown. */
  readonly addresses: string[] = []
  /** Every line on the console. */
  readonly lines: string[] = []
  readonly #expected: RegExp[] = []

  constructor(context: BrowserContext) {
    // A refusal is an answer like any other; the browser reports it on the console all the same.
    this.expect(/^error: Failed to load resource: the server responded with a status of \d+.* at \S+\/api\//)
    context.on('weberror', (error) => this.#problem(`uncaught: ${error.error().message}`))
    context.on('console', (message) => this.#heard(message))
    context.on('request', (request) => this.addresses.push(request.url()))
    context.on('page', (page) => this.#follow(page))
    for (const page of context.pages()) this.#follow(page)
  }

  /** Lets a test provoke a problem on purpose. */
  expect(problem: RegExp) {
    this.#expected.push(problem)
  }

  #follow(page: Page) {
    page.on('framenavigated', (frame) => this.addresses.push(frame.url()))
  }

  #heard(message: ConsoleMessage) {
    this.lines.push(message.text())
    if (message.type() !== 'error' && message.type() !== 'warning') return
    this.#problem(`${message.type()}: ${message.text()} at ${message.location().url}`)
  }

  #problem(problem: string) {
    if (!this.#expected.some((expected) => expected.test(problem))) this.problems.push(problem)
  }
}
