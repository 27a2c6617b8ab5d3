import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { listTermHistory } from '@/lib/people/groups/read-term-history'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'Who held what' }

export default async function TermHistory() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/officers/history')
  const history = await listTermHistory(person)
  return (
    <Page
      title="Who held what, and when"
      eyebrow="Our officers and groups"
      lead={
        history && 'Every office since we began, and the members of groups who chose to be named.'
      }
      back={<BackLink href="/officers">Officers and groups</BackLink>}
    >
      {!history && <Notice>{refusals['membership-not-current']}</Notice>}
      {history &&
        [...history.offices, ...history.groups]
          .filter(({ terms }) => terms.length > 0)
          .map(({ title, terms }) => (
            <section key={title} className="flow">
              <h2>{title}</h2>
              <ul className="border-ink border-t-3">
                {terms.map(({ id, name, as, from, until }) => (
                  <li
                    key={id}
                    className="flex max-w-none flex-wrap justify-between gap-x-5 border-rule border-b py-2"
                  >
                    <span>
                      <strong>
                        <Name>{name}</Name>
                      </strong>
                      {as && `, as ${as}`}
                    </span>
                    <span className="text-ink-soft">
                      {until ? `${from} to ${until}` : `Since ${from}`}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
    </Page>
  )
}
