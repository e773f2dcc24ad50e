/** Photographs of the legs. */
export const photos = {
  empty: 'No photographs yet',
  emptyHelp: 'Taken in the same way before and after, two photographs can be compared here.',
  take: 'Take a photograph',
  takeHelp: 'Same distance, same light, same framing each time. What the camera writes beside the picture, such as the place, is not kept.',
  view: 'From where',
  views: { BACK: 'Back', FRONT: 'Front', LEFT_SIDE: 'Left side', RIGHT_SIDE: 'Right side' } as Record<string, string>,
  posture: 'Standing',
  postures: { RELAXED: 'relaxed', TIPTOE: 'on tiptoe' } as Record<string, string>,
  choose: 'Camera or file',
  kept: 'The photograph is kept',
  compare: 'Side by side',
  before: 'Before',
  after: 'After',
  unlike: 'These two were taken in different ways: a difference may come from that.',
}

export type PhotosTexts = typeof photos
