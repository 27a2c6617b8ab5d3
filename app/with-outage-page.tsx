import 'server-only'
import type { ReactNode } from 'react'
import { DatabaseDown } from '@/components/layout/database-down'
import { outageOf } from '@/lib/kernel/constraints'

/**
 * A page for visitors that needs our records: while the database is away it says so. Left to itself Next would answer with
 * an empty page that only JavaScript fills. (Whoever is signed in is told by the layout.)
 */
export function withOutagePage<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async function WithOutagePage(props: Props) {
    try {
      return await page(props)
    } catch (error) {
      const outage = outageOf(error)
      if (!outage) throw error
      return <DatabaseDown outage={outage} />
    }
  }
}
