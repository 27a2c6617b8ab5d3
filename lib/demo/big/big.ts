import type postgres from 'postgres'

/** The large organisation that is being written: in which transaction, how many members, at what moment. */
export type Big = { sql: postgres.TransactionSql; members: number; at: string }
