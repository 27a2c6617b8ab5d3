import type { ReactNode } from 'react'
import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'
import { colours, fonts } from './colours-and-fonts'
import { Paragraph } from './elements'

type Props = {
  preview: string
  /** Who it greets and is signed for; an email that proves an address knows no name yet. */
  to?: string
  /** Why it came, where that is not because of something that somebody did. */
  foot?: ReactNode
  children: ReactNode
}

/** The frame of every mail: one column, the masthead, the words, and why this mail came. No pictures, no trackers. */
export function Letter({ preview, to, foot, children }: Props) {
  return (
    <html lang="en-GB">
      {/* biome-ignore lint/style/noHeadElement: a mail is no Next page */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{preview}</title>
      </head>
      <body style={{ margin: 0, background: colours.paper, color: colours.ink, fontFamily: fonts }}>
        <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }} data-skip-in-text="true">
          {preview}
        </div>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
          <tbody>
            <tr>
              <td align="center">
                <table role="presentation" width="100%" style={{ maxWidth: 600 }} cellSpacing={0}>
                  <tbody>
                    <tr>
                      <td style={masthead}>{organisation.shortName}</td>
                    </tr>
                    <tr>
                      <td style={{ padding: '24px 20px', fontSize: 18, lineHeight: 1.5 }}>
                        {to !== undefined && (
                          <Paragraph>
                            Dear {isolateName(to || organisation.letters.dear)},
                          </Paragraph>
                        )}
                        {children}
                        {to !== undefined && <Paragraph>{organisation.letters.closing}</Paragraph>}
                      </td>
                    </tr>
                    <tr>
                      <td style={footStyle}>
                        {organisation.name}.{' '}
                        {foot ??
                          'You are getting this email because of something you or someone you know did on our site.'}{' '}
                        It does not track you. Questions? Write to {organisation.email}.
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}

const masthead = {
  background: colours.banner,
  borderBottom: `6px solid ${colours.ink}`,
  color: colours.paper,
  fontSize: 26,
  fontWeight: 800,
  padding: '16px 20px',
}

const footStyle = {
  borderTop: `2px solid ${colours.ink}`,
  color: colours.inkSoft,
  fontSize: 15,
  lineHeight: 1.5,
  padding: '16px 20px 32px',
}
