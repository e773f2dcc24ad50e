import type { Photograph } from '../api/photographs'

/** Two photographs that can be compared: the newest, and the oldest taken in the same way. */
export function firstPair(photographs: readonly Photograph[]): { before: Photograph; after: Photograph } | undefined {
  const after = photographs.at(-1)
  if (!after) return undefined
  const before = photographs.find((each) => each.view === after.view && each.posture === after.posture) ?? after
  return { before, after }
}

/** Whether two photographs show the same thing, so that a difference means something. */
export const isAlike = (one: Photograph, other: Photograph): boolean => one.view === other.view && one.posture === other.posture

const LONGEST_SIDE_PX = 2400
const QUALITY = 0.9

/** The picture as large as it is kept, which spares the way there; as it is where the browser can't draw it. */
export async function madeSmaller(file: File): Promise<Blob> {
  try {
    const image = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    image.close()
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    return drawn && drawn.size < file.size ? drawn : file
  } catch {
    return file
  }
}
