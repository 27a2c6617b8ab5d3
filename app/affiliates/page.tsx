import { publicPage } from '@/app/share-picture/shared-page'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { AskForLinkForm } from '@/components/movement/affiliates/ask-for-link-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { listAffiliates } from '@/lib/movement/affiliates/read'
import { contactLinkHours } from '@/lib/movement/affiliates/states'
import { organisation } from '@/lib/organisation'
import { askForLinkAction } from './actions'

const title = 'Affiliates'
const lead = `Organisations that have decided, each by its own rules, to work with ${organisation.shortName}.`

export const metadata = publicPage(title, lead)

const successMessages = {
  asked: 'Check your email. We have sent you a link.',
  declined: 'Done. We have deleted your name and address as a delegate.',
  left: 'Done. We have ended it, and the link no longer works.',
}

async function AffiliatesPage({ searchParams }: PageProps<'/affiliates'>) {
  const affiliates = await listAffiliates()
  return (
    <Page
      title={title}
      lead={lead}
      rail={
        <Rail label="Affiliate your organisation">
          <RailSection title="Affiliate your organisation" acts>
            <p>
              Its own committee, conference or members decide it first. Then its contact asks here.
              It takes two of our officers to admit it. You do not need an account.
            </p>
            <AskForLinkForm action={askForLinkAction} />
            <p>
              The link works for {contactLinkHours} hours. Until you use it we keep your address
              only in the list of emails we sent. If you are the contact of an organisation already,
              you get the link to its pages instead.
            </p>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {affiliates.length > 0 ? (
        <ul className="border-ink border-t-3">
          {affiliates.map(({ number, name, about, website, admittedAt }) => (
            <li key={number} className="flow max-w-none border-rule border-b py-5 [--flow:0.5rem]">
              <h2 className="text-xl">
                <Name>{name}</Name>
              </h2>
              <p className="whitespace-pre-line break-words">{about}</p>
              <p className="break-words text-ink-soft text-sm">
                {`Affiliated since ${inWords(dateOf(admittedAt))}`}
                {website && (
                  <>
                    {' · '}
                    <a href={website} rel="noreferrer nofollow">
                      {new URL(website).host}
                    </a>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="No affiliates yet">
          An organisation shows here when it is affiliated and wants to be named.
        </EmptyState>
      )}
      <p className="text-ink-soft text-sm">
        An affiliate that does not want to be named is not on this list.
      </p>
    </Page>
  )
}

export default withOutagePage(AffiliatesPage)
