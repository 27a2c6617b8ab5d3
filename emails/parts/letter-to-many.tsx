import { markdownToHtml } from '@/lib/kernel/markdown'
import { organisation } from '@/lib/organisation'
import { Paragraph } from './elements'

/** What goes into a letter to many: what all its readers share, and what is one reader's own. */
export type LetterToMany = {
  subject: string
  /** In Markdown. “{name}” in it is what its reader is called. */
  text: string
  /** The topic that its readers asked for; a notice has none. */
  about?: string
  archiveLink?: string
  name: string
  stopLink?: string
  oneClickLink?: string
  /** Sent by its writer to themselves. */
  trial?: boolean
}

/** The words of its writer. Links stay as they were written, and nothing in it tells us that it was opened. */
export function WrittenLetter({ text, name, trial }: LetterToMany) {
  const html = markdownToHtml(withName(text, name), { headings: 2, prefix: 'letter-' })
  return (
    <>
      {trial && (
        <Paragraph>
          <strong>This is a trial, sent to you alone.</strong>
        </Paragraph>
      )}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}

/** A name is no Markdown, whatever characters it has. */
function withName(text: string, name: string): string {
  const plain = (name || organisation.letters.dear).replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&')
  return text.replaceAll('{name}', () => `\u2068${plain}\u2069`)
}

/** The same in plain paragraphs, without the marks of Markdown; a link becomes its words and its address. */
export function paragraphsOnPaper(text: string, name: string): string[] {
  return text
    .replaceAll('{name}', () => name || organisation.letters.dear)
    .split(/\n[ \t]*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, '$1 ($2)')
        .replace(/https?:\/\//g, '')
        .replace(/^#{1,6} +/gm, '')
        .replace(/\*\*|__/g, '')
        .trim(),
    )
    .filter(Boolean)
}

export function StopLink({ href, children }: { href: string; children: string }) {
  return <a href={href}>{children}</a>
}
