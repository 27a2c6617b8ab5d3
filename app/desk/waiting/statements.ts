import 'server-only'
import type { Route } from 'next'
import type { PersonActor } from '@/lib/kernel/actor'
import { listUnlookedSignatures } from '@/lib/movement/statements/moderating/read-signatures'
import { listNewsToConfirm } from '@/lib/movement/statements/news/read-news'
import { listStatementsToConfirm } from '@/lib/movement/statements/read-desk'
import type { WaitingOfOneKind } from './waiting'

export async function waitingStatements(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const [waiting, news, unlooked] = await Promise.all([
    listStatementsToConfirm(officer),
    listNewsToConfirm(officer),
    listUnlookedSignatures(officer),
  ])
  if (!waiting || !unlooked) return []
  return [
    {
      area: 'democracy',
      none: 'no joint statement to confirm',
      rows: waiting.map(({ number, title, proposal, proposedAt }) => ({
        key: `statement-${number}`,
        since: proposedAt,
        who: title,
        detail: proposal === 'publish' ? 'To be published' : 'To be taken down',
        href: `/desk/statements/${number}` as Route,
        todo: 'Read and confirm it as the second officer',
      })),
    },
    {
      area: 'site',
      none: 'no news of a joint statement to confirm',
      rows: news.map(({ number, subject, since }) => ({
        key: `statement-news-${number}`,
        since,
        who: subject,
        detail: `News of Joint statement ${number}`,
        href: `/desk/statements/${number}/news` as Route,
        todo: 'Read and confirm it as the second officer',
      })),
    },
    {
      area: 'democracy',
      none: 'no signature to check',
      rows: unlooked.map(({ number, title, since, count }) => ({
        key: `signatures-${number}`,
        since,
        who: title,
        detail: count === 1 ? '1 signature' : `${count.toLocaleString('en-GB')} signatures`,
        href: `/desk/statements/${number}/signatures` as Route,
        todo: 'Check who signs before it shows',
      })),
    },
  ]
}
