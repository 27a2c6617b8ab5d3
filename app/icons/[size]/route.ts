import sharp from 'sharp'
import { iconSvg } from '../../icon-svg'
import { pngResponse } from '../../share-picture/png-response'

export const dynamic = 'force-static'
export const dynamicParams = false

/** 180 is what a phone of Apple's puts on its screen, the others are the manifest's. */
const sizes = [180, 192, 512]
const fileOf = (size: number) => `${size}.png`

export function generateStaticParams() {
  return sizes.map((size) => ({ size: fileOf(size) }))
}

/** The icon in points, for where no drawing is taken. */
export async function GET(_: Request, { params }: RouteContext<'/icons/[size]'>) {
  const asked = (await params).size
  const size = sizes.find((one) => fileOf(one) === asked)
  if (!size) return new Response(null, { status: 404 })
  const svg = Buffer.from(iconSvg())
  return pngResponse(
    await sharp(svg, { density: size * 3 })
      .resize(size, size)
      .png()
      .toBuffer(),
  )
}
