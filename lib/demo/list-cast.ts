import 'server-only'
import { cast, emailOf } from '@/lib/demo/cast'

/** Who one can be in the demo, with the address to POST to for signing in. */
export function listCast() {
  return cast.map(({ slug, name, role }) => ({
    name,
    role,
    email: emailOf(slug),
    signInPath: `/demo/sign-in/${slug}`,
  }))
}

/** Whom an address of the demo's door means: one of the cast, or anybody else of the story, like "alison.dodds". */
export function castEmail(slug: string): string | undefined {
  const member = cast.find((candidate) => candidate.slug === slug)
  if (member) return emailOf(member.slug)
  return /^[a-z]+\.[a-z]+$/.test(slug) ? `${slug}@post.example` : undefined
}
