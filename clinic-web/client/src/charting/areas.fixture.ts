import type { Area } from '../api/treatment'

/** As the service tells them: the areas of two protocols, and one that nobody has drawn. */
export const calves: Area = {
  side: 'leg',
  map: 'calves-behind',
  line: { from: 'the heel bone', until: 'the head of the fibula' },
  muscles: [
    {
      code: 'GASTROCNEMIUS',
      text: 'gastrocnemius',
      heads: [
        { code: 'MEDIAL', text: 'medial head' },
        { code: 'LATERAL', text: 'lateral head' },
      ],
      caution: null,
    },
    { code: 'SOLEUS', text: 'soleus', heads: [], caution: { refuses: false, rule: 'point.soleus', source: 's' } },
  ],
  zones: [
    { muscle: 'GASTROCNEMIUS', head: 'MEDIAL', extent: { from: 0.7, until: 0.8 }, source: 's' },
    { muscle: 'GASTROCNEMIUS', head: 'LATERAL', extent: { from: 0.75, until: 0.85 }, source: 's' },
  ],
}

export const face: Area = {
  side: 'side of the face',
  map: 'lower-face',
  line: { from: 'the lower border of the jaw', until: 'the line from the earlobe to the corner of the mouth' },
  muscles: [
    { code: 'MASSETER', text: 'masseter', heads: [], caution: null },
    { code: 'RISORIUS', text: 'risorius', heads: [], caution: { refuses: false, rule: 'point.risorius', source: 's' } },
  ],
  zones: [{ muscle: 'MASSETER', head: null, extent: { from: 0.25, until: 0.9 }, source: 's' }],
}

export const undrawn: Area = { ...face, map: 'not-drawn-yet' }
