import 'server-only'
import { cast, emailOf } from '@/db/seed/cast'

/** Who one can be in the demo, with the address to POST to for signing in. */
export function listCast() {
  return cast.map(({ slug, name, role }) => ({
    name,
    role,
    email: emailOf(slug),
    signInPath: `/demo/sign-in/${slug}`,
  }))
}

export function castEmail(slug: string): string | undefined {
  const member = cast.find((candidate) => candidate.slug === slug)
  return member && emailOf(member.slug)
}
