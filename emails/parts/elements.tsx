import type { ReactNode } from 'react'
import { colours } from './colours-and-fonts'

export function Paragraph({ children }: { children: ReactNode }) {
  return <p style={{ margin: '0 0 16px' }}>{children}</p>
}

/** The one thing to do. The address stands below it in letters, for programs that show no buttons. */
export function MailButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <>
      <p style={{ margin: '24px 0 12px' }}>
        <a href={href} style={button}>
          {children}
        </a>
      </p>
      <p
        style={{ margin: '0 0 24px', fontSize: 15, color: colours.inkSoft }}
        data-skip-in-text="true"
      >
        Or copy this address into your browser:{' '}
        <a href={href} style={{ color: colours.harbour, wordBreak: 'break-all' }}>
          {href}
        </a>
      </p>
    </>
  )
}

export function Code({ children }: { children: string }) {
  return (
    <p style={{ margin: '0 0 16px', fontSize: 32, fontWeight: 800, letterSpacing: 4 }}>
      {children}
    </p>
  )
}

export function Quote({ children }: { children: string }) {
  return (
    <blockquote style={quote}>
      {children.split('\n').map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never changes
        <span key={place}>
          {line}
          <br />
        </span>
      ))}
    </blockquote>
  )
}

const button = {
  background: colours.ink,
  borderBottom: `5px solid ${colours.highlight}`,
  color: colours.paper,
  display: 'inline-block',
  fontWeight: 700,
  padding: '12px 20px',
  textDecoration: 'none',
}

const quote = {
  borderLeft: `5px solid ${colours.highlight}`,
  fontFamily: "'Source Serif 4', Georgia, serif",
  margin: '0 0 16px',
  padding: '4px 0 4px 16px',
}
