import { type Box, crop, type GrayImage } from './gray-image'

/** Pictures of cells are looked at by people, at about the size of print. */
const PRINT_HEIGHT = 22

/** A cell cut from the page as a PNG in base64, sixteen greys, for a person to read. */
export async function cellPng(image: GrayImage, inside: Box, em: number): Promise<string> {
  const { default: sharp } = await import('sharp')
  const cut = crop(image, inside)
  const factor = Math.min(1, PRINT_HEIGHT / em)
  const png = await sharp(cut.data, { raw: { width: cut.width, height: cut.height, channels: 1 } })
    .resize(Math.max(1, Math.round(cut.width * factor)))
    .png({ palette: true, colours: 16, compressionLevel: 9 })
    .toBuffer()
  return png.toString('base64')
}
