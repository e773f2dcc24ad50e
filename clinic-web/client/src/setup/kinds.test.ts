import { expect, it } from 'vitest'
import { idFor, kindCode, kindName, kindsOf } from './kinds'

it('writes a kind as people do, and reads it back', () => {
  expect(kindName('BOTULINUM_LOWER_LEG')).toBe('Botulinum lower leg')
  expect(kindCode(' Botulinum, lower leg ')).toBe('BOTULINUM_LOWER_LEG')
  expect(kindCode('3D scanner')).toBe('D_SCANNER')
  expect(kindCode('ห้อง')).toBe('')
  const names = { ULTRASOUND: 'อัลตราซาวด์' }
  expect(kindName('ULTRASOUND', names)).toBe('อัลตราซาวด์')
  expect(kindName('LASER', names)).toBe('Laser')
  expect(kindCode(' อัลตราซาวด์ ', names)).toBe('ULTRASOUND')
})

it('names each kind once', () => {
  expect(kindsOf(['TREATMENT', null, 'CONSULTATION', 'TREATMENT', undefined])).toEqual(['CONSULTATION', 'TREATMENT'])
})

it('makes ids of names that nobody has yet', () => {
  expect(idFor('Dr. Anan Chaiyasit', 'practitioner', [])).toBe('dr-anan-chaiyasit')
  expect(idFor('Zoë', 'practitioner', ['zoe', 'zoe-2'])).toBe('zoe-3')
  expect(idFor('นพ. อนันต์', 'practitioner', ['practitioner'])).toBe('practitioner-2')
})
