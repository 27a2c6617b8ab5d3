import 'server-only'
import { letter as letterEmail } from '@/emails/people/letter'
import { verb } from '@/lib/kernel/perform'
import { findLetter } from './find-letter'
import { commonProps, ownProps } from './letter-props'

/** The letter as it will arrive, to whoever writes or reads it for the others. */
export const tryLetter = verb(
  'letter.try',
  { subject: findLetter },
  async (work, letter, _: { number: number }) => {
    const me = work.person
    await work.email(letterEmail, {
      to: { email: me.email, personId: me.personId },
      key: `try/${letter.id}/${me.personId}/${work.now.toISOString()}`,
      props: {
        ...commonProps(letter),
        ...ownProps(letter, { personId: me.personId, called: me.name }),
        trial: true,
      },
    })
    work.record('letter.tried', { kind: 'letter', id: letter.id }, { number: letter.number })
  },
)
