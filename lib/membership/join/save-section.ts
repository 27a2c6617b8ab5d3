import 'server-only'
import { applicationSections } from '@/db/schema/membership/join'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertNotSavedMeanwhile } from '@/lib/kernel/saved-meanwhile'
import { draftOf } from './draft'
import { filed, lockOwn, signedInPerson } from './own-application'
import { type Corrected, correctOwnTyped } from './paper/correct-typed-answers'
import { isTypedSection } from './paper/typed-sections'
import {
  type Answers,
  asTyped,
  isComplete,
  type Section,
  type SectionStatus,
  statusOf,
} from './sections'
import { namesOneself } from './sections/referees'

type SavedSection = { complete: boolean; status: SectionStatus; corrected?: true }

export type Filled = { [S in Section]: { section: S; answers: Answers[S] } }[Section]

/**
 * One section of the draft as filled in. Says what is best to go on with. The application is locked, so of two tabs that save
 * the same section the second sees what the first has saved.
 */
export const saveSection = verb(
  'application.edit',
  { subject: lockOwn },
  async (work, application, filled: Filled & { seen?: string }): Promise<SavedSection> => {
    const { section, answers, seen } = filled
    const applicant = signedInPerson(work.actor)
    if (application.signedOn !== null && isTypedSection(section)) {
      await correctOwnTyped.within(work, filled as Corrected)
      return { complete: false, status: 'complete', corrected: true }
    }
    if (application.state !== 'draft') throw new Refusal('join.already-sent')
    if (section === 'referees' && Object.keys(namesOneself(answers, applicant)).length > 0) {
      throw new Refusal('reference.same-person')
    }
    const before = asTyped(section, await draftOf(work.tx, application.id))
    assertNotSavedMeanwhile(seen, before, asTyped(section, { [section]: answers }))
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
