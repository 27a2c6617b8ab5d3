import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { commentOnStatement } from '@/lib/movement/statements/drafting/comment-on-statement'
import { draftStatement } from '@/lib/movement/statements/drafting/draft-statement'
import { askToSign } from '@/lib/movement/statements/signing/ask-to-sign'
import { signAsOrganisation } from '@/lib/movement/statements/signing/sign-statement'
import { mailsTo } from '@/tests/support/mails'
import { aPublishedStatement, aStatement, aStatementLink } from '@/tests/support/statements'

/** A draft with a link and a comment, and a statement that an organisation has signed and an officer has not looked at. */
export async function theStatements(first: PersonActor, second: PersonActor) {
  const { number } = await draftStatement(first, aStatement())
  const token = await aStatementLink(first, number)
  await commentOnStatement(visitor, {
    token,
    name: 'Ada',
    organisation: 'Choir',
    comment: 'Louder.',
  })
  const { slug } = await aPublishedStatement([first, second])
  const email = 'union@post.example'
  await askToSign(visitor, { slug, email })
  const [mail] = await mailsTo(email)
  await signAsOrganisation(visitor, {
    token: new URL(mail!.props.link!).searchParams.get('token')!,
    news: true,
    organisation: 'Choir',
    office: 'Chair',
    agreedBy: 'agm',
    agreedOn: '2026-01-01',
  })
}
