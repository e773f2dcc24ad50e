import { ActionIcon, Button, Fieldset, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useT } from '../i18n/i18n'
import { Choices } from '../shared/Choices'
import { blankElsewhere, isWhen, type ElsewhereText } from './elsewhere'
import classes from './charting.module.css'

/** What other places have given, each with what is known of it. */
export function ElsewhereFields({ texts, products, today, tried, served, onChange }: {
  /** Nothing while nobody has answered. */
  texts: ElsewhereText[] | undefined
  products: string[]
  today: string
  tried: boolean
  served: (index: number) => string | undefined
  onChange: (texts: ElsewhereText[]) => void
}) {
  const t = useT()
  const say = t.elsewhere
  const change = (index: number, changes: Partial<ElsewhereText>) =>
    onChange((texts ?? []).map((each, at) => (at === index ? { ...each, ...changes } : each)))
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" className={classes.question}>
        <Text size="sm" style={{ flex: 1 }}>
          {say.question}
          {tried && texts === undefined && (
            <Text span size="xs" c="red" role="alert" display="block">
              {t.charting.assess.required}
            </Text>
          )}
        </Text>
        <Choices
          label={say.question}
          hideLabel
          size="lg"
          choices={[
            { value: 'no', label: t.common.no },
            { value: 'yes', label: t.common.yes },
          ]}
          value={texts === undefined ? undefined : texts.length > 0 ? 'yes' : 'no'}
          onChange={(answer) => onChange(answer === 'no' ? [] : texts?.length ? texts : [blankElsewhere])}
        />
      </Group>
      {texts?.map((text, index) => (
        <Fieldset key={index} legend={say.entry(index + 1)} className={classes.fieldset}>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              size="md"
              label={say.product}
              value={text.product}
              data={[{ value: '', label: say.someProduct }, ...products]}
              onChange={(event) => change(index, { product: event.currentTarget.value })}
            />
            <NumberInput
              size="md"
              label={say.units}
              placeholder={say.someUnits}
              min={0.01}
              max={9999}
              decimalScale={2}
              inputMode="decimal"
              hideControls
              disabled={text.product === ''}
              description={text.product === '' ? say.unitsNeedProduct : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={text.product === '' ? '' : text.units}
              onChange={(units) => change(index, { units })}
            />
            <Choices
              label={say.known}
              size="lg"
              choices={[
                { value: 'DAY', label: say.day },
                { value: 'MONTH', label: say.month },
              ]}
              value={text.known}
              onChange={(known) => change(index, { known, when: known === 'MONTH' ? text.when.slice(0, 7) : '' })}
            />
            <TextInput
              size="md"
              type={text.known === 'DAY' ? 'date' : 'month'}
              label={say.when}
              max={today.slice(0, text.known === 'DAY' ? 10 : 7)}
              placeholder={text.known === 'DAY' ? 'YYYY-MM-DD' : 'YYYY-MM'}
              value={text.when}
              error={(tried && !isWhen(text, today) && say.needsWhen) || served(index)}
              onChange={(event) => change(index, { when: event.currentTarget.value })}
            />
            <TextInput
              size="md"
              label={say.area}
              maxLength={200}
              value={text.area}
              onChange={(event) => change(index, { area: event.currentTarget.value })}
            />
            <Choices
              label={say.source}
              size="lg"
              choices={[
                { value: 'PATIENT', label: say.sources.PATIENT },
                { value: 'PAPER', label: say.sources.PAPER },
              ]}
              value={text.source}
              onChange={(source) => change(index, { source })}
            />
          </SimpleGrid>
          <Group justify="flex-end" mt="xs">
            <ActionIcon
              variant="default"
              size={44}
              aria-label={say.remove(index + 1)}
              onClick={() => onChange(texts.filter((_, at) => at !== index))}
            >
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          </Group>
        </Fieldset>
      ))}
      {texts !== undefined && texts.length > 0 && texts.length < 30 && (
        <Button
          variant="default"
          size="md"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...texts, blankElsewhere])}
        >
          {say.add}
        </Button>
      )}
    </Stack>
  )
}
