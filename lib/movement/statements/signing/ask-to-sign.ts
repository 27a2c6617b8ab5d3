import 'server-only'
import { eq } from 'drizzle-orm'
import { statements, statementVersions, versionOfStatement } from '@/db/schema/movement/statements'
import { statementAddressToProve } from '@/emails/movement/statement-address-to-prove'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { remoteAddress } from '@/lib/kernel/request'
import { statementByLink, statementWords } from '../lock-statement'
import { isPublicAt, signatureLinkHours } from '../states'
import { addressProof, signatureHash } from './address-proof'

/** By its public address, or by a link that somebody was given: that one works under an embargo as well. */
type Which = { slug: string; link?: undefined } | { link: string; slug?: undefined }
type Asked = Which & { email: string }

const hour = 3_600_000

/** Whether we know the address shows nowhere but in its own mailbox, and nothing is kept before whoever reads it has said yes. */
const emailProofLink = verb('statement.ask-to-sign', async (work, { email, ...which }: Asked) => {
  const { id, title, signUntil, by } = await findToSign(work, which)
  if (work.now > signUntil) throw new Refusal('statement.over')
  const until = new Date(work.now.getTime() + signatureLinkHours * hour).toISOString()
  const token = addressProof({ signs: id, email, until, by })
  await work.email(statementAddressToProve, {
    to: { email },
    // Whoever asks again and again for somebody else's address fills no mailbox: one an hour, and each works for a day.
    key: `${signatureHash(id, email)}/${Math.floor(work.now.getTime() / hour)}`,
    props: {
      title,
      link: siteUrl(`/statements/sign?${new URLSearchParams({ token })}`),
      until,
      hours: signatureLinkHours,
    },
  })
})

async function findToSign(work: Work, { slug, link }: Which) {
  if (link !== undefined) {
    const found = await statementByLink(work.tx, link)
    if (found?.statement.state !== 'published') throw new Refusal('not-there')
    const { id, signUntil } = found.statement
    const { title } = await statementWords(work.tx, found.statement)
    return { id, title, signUntil, by: found.linkId }
  }
  const [row] = await work.tx
    .select({ statement: statements, title: statementVersions.title })
    .from(statements)
    .innerJoin(statementVersions, versionOfStatement)
    .where(eq(statements.slug, slug))
  if (!row || !isPublicAt(row.statement, work.now)) throw new Refusal('not-there')
  return { id: row.statement.id, title: row.title, signUntil: row.statement.signUntil }
}

/** Somebody wants to sign. They have not signed before whoever reads the mailbox has said yes. */
export async function askToSign(actor: Actor, asked: Asked): Promise<void> {
  await assertWithinLimit('signature by place', await remoteAddress())
  await emailProofLink(actor, asked)
}
