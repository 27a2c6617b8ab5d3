import type { ReactNode } from 'react'

/**
 * An email we send, whole in one file: what goes into it, its subject, its words. Verbs post it (`work.email`), the outbox
 * keeps what goes into it, sealed, and `catalogue.ts` finds it again by its name when it is delivered.
 *
 * All of them are essential: they answer something that somebody did, and carry no campaigning. A subject does not say
 * what kind of organisation writes. In props, dates are ISO instants, money is pence and links are whole.
 */
export type Email<Props> = {
  /** The name of its file. Emails wait in the outbox under it: a new name needs a migration of those that wait. */
  name: string
  /** Somebody waits for it in front of the screen, so it goes out before all others. */
  urgent?: boolean
  subject: (props: Props) => string
  /** The name it greets. Without it the email goes to an address of which we know nobody yet. */
  greets?: (props: Props) => string
  body: (props: Props) => ReactNode
}
