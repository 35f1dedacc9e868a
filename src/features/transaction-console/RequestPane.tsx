import { useState } from 'react'
import { Section } from '@/ui/Section.tsx'
import { CodeText, CopyText } from './CodeText.tsx'
import { languages, publicPath, sampleOf, type Language } from './code-samples.ts'
import { coveredSending, sendingOf, type ReturnUrls } from './request-body.ts'
import type { SendValues } from './send-form.ts'

interface RequestPaneProps {
  values: SendValues
  /** The token that was made; the words in its place until then. */
  token: string | null
  urls: ReturnUrls
}

/** What is sent, as it changes with the form. */
export function RequestPane({ values, token, urls }: RequestPaneProps) {
  const [language, setLanguage] = useState<Language>('JSON')
  const sending = coveredSending(sendingOf(values, token, urls))
  const text = sampleOf(language, sending)
  return (
    <Section title="Request" first end={<CopyText text={text} what={`the request as ${language}`} />}>
      <div className="code-head">
        <fieldset className="seg">
          <legend className="vh">Shown as</legend>
          {languages.map((one) => (
            <button key={one} type="button" aria-pressed={one === language} onClick={() => setLanguage(one)}>
              {one}
            </button>
          ))}
        </fieldset>
        <span className="id">POST {publicPath(sending.type)}</span>
      </div>
      <CodeText label={`Request as ${language}`} text={text} isJson={language === 'JSON'} />
    </Section>
  )
}
