import { Combobox, Group, Kbd, Loader, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type Ref } from 'react'
import { findPatients, type Patient } from '../api/booking'
import { useT } from '../i18n/i18n'
import { useFormats } from './clinic'
import { fullName, isSearchable } from './names'

/** Type a part of a name, phone number, identifier or date of birth, choose with the arrow keys, Enter. */
export function PatientFinder({
  label, hideLabel, placeholder, onPick, inputRef, shortcut, autoFocus,
}: {
  label: string
  hideLabel?: boolean
  placeholder: string
  onPick: (patient: Patient) => void
  inputRef?: Ref<HTMLInputElement>
  shortcut?: string
  autoFocus?: boolean
}) {
  const t = useT()
  const formats = useFormats()
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text.trim(), 150)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = useQuery({
    queryKey: ['patients', 'search', wanted],
    queryFn: ({ signal }) => findPatients(wanted, signal),
    enabled: isSearchable(wanted),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  })
  const patients = isSearchable(wanted) ? (found.data ?? []) : []
  const { selectFirstOption } = combobox
  useEffect(() => {
    // Enter takes the first one found, whenever it arrives.
    if (found.data) selectFirstOption()
  }, [found.data, selectFirstOption])

  return (
    <Combobox
      store={combobox}
      shadow="md"
      onOptionSubmit={(id) => {
        const patient = patients.find((each) => each.id === id)
        if (!patient) return
        setText('')
        combobox.closeDropdown()
        onPick(patient)
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          label={hideLabel ? undefined : label}
          aria-label={hideLabel ? label : undefined}
          placeholder={placeholder}
          value={text}
          data-autofocus={autoFocus || undefined}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={found.isFetching ? <Loader size="xs" /> : shortcut ? <Kbd size="xs">{shortcut}</Kbd> : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => text && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          autoComplete="off"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isSearchable(wanted) || found.isPending}>
        <Combobox.Options aria-label={label}>
          {patients.map((patient) => (
            <Combobox.Option key={patient.id} value={patient.id}>
              <Group justify="space-between" wrap="nowrap">
                <Text size="sm" fw={500} truncate>
                  {fullName(patient.name)}
                </Text>
                <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                  {formats.plainDate(patient.birthDate)}
                </Text>
              </Group>
              <Text size="xs" c="dimmed" truncate>
                {[patient.phone, patient.email].filter(Boolean).join(' · ')}
              </Text>
            </Combobox.Option>
          ))}
          {patients.length === 0 && <Combobox.Empty>{t.shell.noMatch}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
