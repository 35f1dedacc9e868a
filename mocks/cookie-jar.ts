import type { Notes } from './notes.ts'

const note = 'cookie'

/** The browser's part of the session cookie, which it does not play for answers that are made in the page; shared by all tabs. */
export class CookieJar {
  private readonly notes: Pick<Notes, 'read' | 'write'>

  constructor(notes: Pick<Notes, 'read' | 'write'>) {
    this.notes = notes
  }

  /** The text of a `Cookie` header, empty without cookies. */
  async read(): Promise<string> {
    return await this.notes.read(note)
  }

  /** Carries out a `Set-Cookie` header. */
  async take(header: string): Promise<void> {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim())
    const name = pair.slice(0, pair.indexOf('='))
    const others = (await this.read()).split('; ').filter((cookie) => cookie !== '' && !cookie.startsWith(`${name}=`))
    await this.notes.write(note, (isOver(attributes) ? others : [...others, pair]).join('; '))
  }
}

function isOver(attributes: readonly string[]): boolean {
  return attributes.some((attribute) => {
    const [name = '', value = ''] = attribute.split('=')
    return /^max-age$/i.test(name) && Number(value) <= 0
  })
}
