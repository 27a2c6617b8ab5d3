import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SummaryList } from '@/components/ui/summary-list'
import { getMail } from '@/lib/demo/mailbox'
import { momentInWords } from '@/lib/kernel/calendar'
import { isId } from '@/lib/kernel/ids'
import { isDoorOpen } from '../../door'

export const metadata: Metadata = { title: 'Email' }

export default async function MailPage({ params }: PageProps<'/demo/mailbox/[id]'>) {
  const { id } = await params
  const mail = isId(id) && (await isDoorOpen()) ? await getMail(id) : undefined
  if (!mail) notFound()
  return (
    <Page
      title={mail.subject}
      eyebrow="Demonstration"
      back={<BackLink href={'/demo/mailbox'}>Mailbox</BackLink>}
    >
      <SummaryList
        rows={[
          { term: 'To', value: mail.to },
          { term: 'When', value: momentInWords(new Date(mail.postedAt)) },
          { term: 'Message', value: mail.message },
        ]}
      />
      <iframe
        title="The email as it looks"
        sandbox="allow-top-navigation-by-user-activation"
        srcDoc={mail.html.replace('<head>', '<head><base target="_top">')}
        className="border-ink min-h-[70vh] w-full border-2"
      />
      <h2>As plain text</h2>
      <pre className="bg-sunk overflow-x-auto p-5 text-sm whitespace-pre-wrap">{mail.text}</pre>
      <h2>Links in it</h2>
      <ul className="bullets">
        {mail.links.map((link) => (
          <li key={link}>
            <a href={link} className="break-all">
              {link}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
