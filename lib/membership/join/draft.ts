import 'server-only'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { applicationSections } from '@/db/schema/membership/join'
import { unseal } from '@/lib/kernel/field-encryption'
import { type Draft, type Submission, sectionNames } from './sections'

/** The sections of an application that were saved so far. */
export async function draftOf(db: Database | Transaction, applicationId: string): Promise<Draft> {
  const rows = await db
    .select()
    .from(applicationSections)
    .where(eq(applicationSections.applicationId, applicationId))
  const saved = rows.filter(({ section }) => (sectionNames as string[]).includes(section))
  return Object.fromEntries(saved.map((row) => [row.section, unseal(row.answersSealed)]))
}

/** The answers exactly as they were sent; nothing before that, or after they were erased. */
export function submissionOf(application: {
  submittedSealed: string | null
}): Submission | undefined {
  return application.submittedSealed ? unseal<Submission>(application.submittedSealed) : undefined
}
