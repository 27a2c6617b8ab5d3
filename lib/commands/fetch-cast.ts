/** Who the demo lets you be, as the site tells programs. */
export type CastMember = { name: string; role: string; email: string; signInPath: string }

export async function fetchCast(site: string): Promise<CastMember[]> {
  const answer = await fetch(`${site}/demo/cast.json`)
  if (!answer.ok) throw new Error(`${site}/demo/cast.json says ${answer.status}. Is it the demo?`)
  return answer.json()
}
