import 'server-only'
import { applicationSections } from '@/db/schema/membership/join'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { draftOf } from './draft'
import { filed, lockOwn, signedInPerson } from './own-application'
import { type Answers, isComplete, type Section, statusOf } from './sections'
import { namesOneself } from './sections/referees'

export type Filled = { [S in Section]: { section: S; answers: Answers[S] } }[Section]

/** One section of the draft as filled in. Says what is best to go on with. */
export const saveSection = verb(
  'application.edit',
  { subject: lockOwn },
  async (work, application, filled: Filled) => {
    const { section, answers } = filled
    const applicant = signedInPerson(work.actor)
    if (application.state !== 'draft') throw new Refusal('join.already-sent')
    if (section === 'referees' && Object.keys(namesOneself(answers, applicant)).length > 0) {
      throw new Refusal('reference.same-person')
    }
    const saved = { answersSealed: seal(answers), savedAt: work.now }
    await work.tx
      .insert(applicationSections)
      .values({ applicationId: application.id, section, ...saved })
      .onConflictDoUpdate({
        target: [applicationSections.applicationId, applicationSections.section],
        set: saved,
      })
    work.record('application.section-saved', filed(application), { section })
    const draft = await draftOf(work.tx, application.id)
    return { complete: isComplete(draft), status: statusOf(section, draft) }
  },
)
