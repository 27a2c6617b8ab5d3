import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { FinishSetUp } from '@/components/membership/founding/finish-set-up'
import { SetUpCodeForm } from '@/components/membership/founding/set-up-code-form'
import { TaskList } from '@/components/ui/task-list'
import { founderInHand } from '@/lib/membership/founding/founder-in-hand'
import { listFirstOfficers, readSetUp } from '@/lib/membership/founding/read-set-up'
import { setUpStage } from '@/lib/membership/founding/set-up-stage'
import { organisation } from '@/lib/organisation'
import { enterSetUpAction, finishSetUpAction } from './actions'

export const metadata: Metadata = { title: 'Set up this site', robots: { index: false } }

const { name } = organisation

/** Before the first day: who has the code that the server printed goes from step to step, and everybody else sees where to enter it. */
export default async function SetUp() {
  const stage = await setUpStage()
  if (!stage) notFound()
  const founder = await founderInHand()
  const setUp = await readSetUp(founder)
  if (!setUp) {
    return (
      <Page
        title={stage === 'founded' ? 'This site is nearly set up' : 'This site is not set up yet'}
        lead={
          stage === 'founded'
            ? `${name} is founded.`
            : `It will be the site of ${name}. If you run its server, set it up here.`
        }
      >
        <SetUpCodeForm action={enterSetUpAction} founded={stage === 'founded'} />
      </Page>
    )
  }
  const officers = await listFirstOfficers(founder)
  const founded = stage === 'founded'
  return (
    <Page
      title={founded ? `${name} is founded` : 'Set up this site'}
      lead="You can stop at any step and continue later, in this browser, for a week."
    >
      <TaskList
        title="Steps"
        tasks={[
          {
            title: 'Check the settings',
            href: '/set-up/settings',
            hint: 'Name and addresses, database, emails, payments',
          },
          {
            title: 'Name the founding members',
            hint: 'With the first officers',
            ...(founded
              ? { status: 'Founded' }
              : {
                  href: '/set-up/founders',
                  status:
                    setUp.founders.length > 0
                      ? `${setUp.founders.length} named`
                      : 'Nobody named yet',
                  tone: 'attention',
                }),
          },
          {
            title: 'Hand over enrolment codes',
            hint: 'For the second factors of the first officers',
            ...(founded
              ? {
                  href: '/set-up/codes',
                  status: `${officers.filter(({ inUse }) => inUse).length} of ${officers.length} set up`,
                }
              : { status: 'After founding' }),
          },
        ]}
      />
      {founded && <FinishSetUp action={finishSetUpAction} />}
    </Page>
  )
}
