import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { CompositionRuleList } from '@/components/people/composition/composition-rule-list'
import { CompositionWhatIf } from '@/components/people/composition/composition-what-if'
import { DeclareForGroupForm } from '@/components/people/composition/declare-for-group-form'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords } from '@/lib/kernel/calendar'
import { type Group, groups, networks, organisation } from '@/lib/organisation'
import { groupsWithComposition } from '@/lib/people/composition/composition-rules'
import { getComposition, listCompositionHistory } from '@/lib/people/composition/read'
import { groupName } from '@/lib/people/groups/states'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { declareForGroupAction, withdrawGroupDeclarationAction } from './actions'

export const metadata: Metadata = { title: 'Who a group is made up of' }

const successMessages = {
  saved: 'What you declared is saved.',
  withdrawn: 'We have deleted what you declared. It no longer counts.',
}

export default async function GroupComposition({
  params,
  searchParams,
}: PageProps<'/groups/[group]/composition'>) {
  const { group: named } = await params
  const group = groupsWithComposition.find((one) => one === named)
  if (!group) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/groups/${group}/composition` as Route)
  const asked = await searchParams
  const whatIf = whatIfIn(asked)
  const [composition, history] = await Promise.all([
    getComposition(person, group, whatIf),
    listCompositionHistory(person, group),
  ])
  if (!composition) return <PageNotFound />
  const { lines, change, declarable, own, byName } = composition
  const unmet = lines.filter(({ met }) => !met).length
  return (
    <Page
      title={
        unmet === 0
          ? 'All the rules are met'
          : `${unmet === 1 ? 'One rule is' : `${unmet} rules are`} not met`
      }
      eyebrow="Who it is made up of"
      lead={
        whatIf
          ? 'This is how the rules would stand with the member you try below.'
          : organisation.groups[group].does
      }
      wide
      back={<BackLink href={`/groups/${group}` as Route}>{groupName(group)}</BackLink>}
      rail={
        <Rail label="About these rules">
          <RailSection title="What is counted">
            <p>
              Only what members of the group declared for this, and agreed to have counted. Nobody
              has to declare anything, and nothing is taken from networks or equality questions.
            </p>
            <p>
              A rule is met or not met, and where it is not, the page says what is missing. We name
              only members who chose to be named.
            </p>
          </RailSection>
          {byName.length > 0 && (
            <RailSection title="Declared by name">
              <ul>
                {byName.map(({ name, words }) => (
                  <li key={name}>
                    <Name>{name}</Name>: {words}
                  </li>
                ))}
              </ul>
            </RailSection>
          )}
          <RailSection title="History">
            {history.length === 0 && <p>No changes yet.</p>}
            <ul>
              {history.map(({ key, checkedAt, met, words }) => (
                <li key={key} className="border-rule border-b py-2">
                  {words}: <strong>{met ? 'met' : 'not met'}</strong>
                  <span className="block text-ink-soft">{dayInWords(checkedAt)}</span>
                </li>
              ))}
            </ul>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={asked.done} />
      <CompositionRuleList lines={lines} />
      {change && <p>{change}</p>}
      <section aria-labelledby="what-if" className="flow">
        <SectionHeading id="what-if">If someone joined</SectionHeading>
        <CompositionWhatIf declarable={declarable} whatIf={whatIf} group={group} />
      </section>
      {own && (
        <section aria-labelledby="declare" className="flow">
          <SectionHeading id="declare">What you declare</SectionHeading>
          <DeclareForGroupForm
            action={declareForGroupAction}
            group={group}
            declarable={declarable}
            own={own}
          />
          {own.length > 0 && (
            <Form action={withdrawGroupDeclarationAction}>
              <Hidden name="group" value={group} />
              <SubmitButton variant="secondary">Withdraw what I declared</SubmitButton>
            </Form>
          )}
        </section>
      )}
    </Page>
  )
}

/** Whom to try, as the address says it: invented, so it says nothing of anybody. */
function whatIfIn(asked: Record<string, string | string[] | undefined>) {
  if (asked.try === undefined) return undefined
  const declared = networks.filter((network) => [asked.is].flat().includes(network))
  const represents: Group | undefined = groups.find((one) => one === asked.from)
  return { declared, represents }
}
