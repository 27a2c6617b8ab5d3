import { iconSvg } from '../icon-svg'

export const dynamic = 'force-static'

/** The browser's icon. */
export function GET() {
  return new Response(iconSvg(), { headers: { 'content-type': 'image/svg+xml' } })
}
