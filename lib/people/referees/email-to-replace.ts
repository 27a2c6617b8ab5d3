import 'server-only'
import { refereeToReplace } from '@/emails/people/referee-to-replace'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'

type About = {
  applicant: { id: string; email: string | null; called: string }
  reference: { id: string; refereeName: string }
}

/** One mail a reference, whatever the reason: the applicant learns that another referee is needed, and nothing else. */
export async function emailToReplace(work: Work, { applicant, reference }: About) {
  await work.email(refereeToReplace, {
    to: { email: applicant.email, personId: applicant.id },
    key: `reference/${reference.id}`,
    props: {
      name: applicant.called,
      refereeName: reference.refereeName,
      link: siteUrl('/join/application'),
    },
  })
}
