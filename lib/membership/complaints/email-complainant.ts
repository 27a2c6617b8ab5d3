import 'server-only'
import type { complaints } from '@/db/schema/membership/complaints'
import type { Email } from '@/emails/email'
import { unseal } from '@/lib/kernel/field-encryption'
import type { Work } from '@/lib/kernel/perform'

type Complaint = Pick<
  typeof complaints.$inferSelect,
  'reference' | 'emailSealed' | 'nameSealed' | 'complainantId'
>
type Told = { name: string; reference: string; answer: string }

/** To the address they gave. Nobody after it was forgotten. */
export async function emailComplainant(
  work: Work,
  { reference, emailSealed, nameSealed, complainantId }: Complaint,
  email: Email<Told>,
  key: string,
  answer: string,
) {
  if (!emailSealed || !nameSealed) return
  await work.email(email, {
    to: { email: unseal<string>(emailSealed), personId: complainantId ?? undefined },
    key,
    props: { name: unseal<string>(nameSealed), reference, answer },
  })
}
