import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Network } from '@/lib/organisation'
import { id, instant } from '../columns'
import { members } from './people'

/** A member's own choice to be in a network, with a consent of its own. Leaving deletes the row: nothing remembers it. */
export const networkMemberships = pgTable(
  'network_memberships',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => members.personId, { onDelete: 'cascade' }),
    network: text().$type<Network>().notNull(),
    /** Which wording of the consent was agreed to. */
    consentVersion: integer().notNull(),
    joinedAt: instant().notNull(),
    /** Whether the network's other members may see that this member is in it. */
    shownToMembers: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('network_memberships_once').on(t.personId, t.network),
    index('network_memberships_network_idx').on(t.network),
  ],
)
