import { Badge, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getConsentTexts, type Protocol } from '../api/treatment'
import { useSpeech, useT } from '../i18n/i18n'
import { textFor } from '../shared/textFor'
import { Line, Part } from './Part'
import { inWords } from './words'

/** A protocol as one says it, each limit with its source. */
export function InPlainWords({ protocol }: { protocol: Protocol }) {
  return (
    <Stack>
      <Products protocol={protocol} />
      <Times protocol={protocol} />
      <Patients protocol={protocol} />
      <AtTheChair protocol={protocol} />
      <Adverse protocol={protocol} />
      <Consents protocol={protocol} />
    </Stack>
  )
}

interface Shown {
  protocol: Protocol
}

function Products({ protocol }: Shown) {
  const t = useT()
  const say = t.protocol
  return (
    <>
      {protocol.products.map((each) => (
        <Part key={each.product} title={`${each.product} (${each.inn})`}>
          <Line source={each.ceilingSource}>
            {!each.ceiling
              ? say.ceilingNone
              : each.ceiling.period
                ? say.ceilingRolling(each.ceiling.units, inWords(each.ceiling.period, say))
                : say.ceilingSession(each.ceiling.units)}
          </Line>
          {each.perLeg && <Line source={each.perLeg.source}>{say.perSide(each.perLeg.range.from, each.perLeg.range.until, protocol.area.side)}</Line>}
          {protocol.suggestions
            .filter((suggestion) => suggestion.product === each.product)
            .map(({ unitsPerLeg, source }) => (
              <Line key="suggestion" source={source}>
                {t.planning.startAt(unitsPerLeg.THIN, unitsPerLeg.MEDIUM, unitsPerLeg.THICK)}
              </Line>
            ))}
          {each.perPointUnits && <Line source={each.perPointUnits.source}>{say.perPoint(each.perPointUnits.number)}</Line>}
          {each.perPointMl && <Line source={each.perPointMl.source}>{say.perSite(each.perPointMl.number)}</Line>}
          <Line source={each.reconstitutedLifeSource}>{say.life(each.reconstitutedLifeHours)}</Line>
          <Line>{say.vials(each.vialUnits.join(', '))}</Line>
        </Part>
      ))}
    </>
  )
}

function Times({ protocol }: Shown) {
  const say = useT().protocol
  const span = (each: { from: string; until: string }) => say.span(inWords(each.from, say), inWords(each.until, say))
  return (
    <>
      <Part title={say.intervals}>
        <Line source={protocol.minimumInterval.source}>{say.minimum(inWords(protocol.minimumInterval.period, say))}</Line>
        <Line source={protocol.maintenanceAdvised.source}>{say.advised(inWords(protocol.maintenanceAdvised.period, say))}</Line>
      </Part>
      <Part title={say.after}>
        <Line source={protocol.resultCheck.source}>{say.resultCheck(span(protocol.resultCheck))}</Line>
        <Line source={protocol.maintenance.source}>{say.maintenance(span(protocol.maintenance))}</Line>
        {protocol.wearOff.map((each, index) => (
          <Line key={index} source={each.source}>
            {say.wearOff(index + 1, index + 1 === protocol.wearOff.length, span(each))}
          </Line>
        ))}
        {protocol.maintenanceBrokenAfter && (
          <Line source={protocol.maintenanceBrokenAfter.source}>
            {say.maintenanceBroken(inWords(protocol.maintenanceBrokenAfter.period, say))}
          </Line>
        )}
      </Part>
      <Part title={say.followUp}>
        {protocol.followUp.length === 0 && <Line>{say.none}</Line>}
        {protocol.followUp.map((each) => (
          <Line key={each.after} source={each.source}>
            {say.followUpOn(
              each.until ? span({ from: each.after, until: each.until }) : inWords(each.after, say),
              say.purposes[each.purpose] ?? each.purpose,
            )}
          </Line>
        ))}
      </Part>
    </>
  )
}

function Patients({ protocol }: Shown) {
  const t = useT()
  const say = t.protocol
  return (
    <>
      <Part title={say.patients}>
        <Line>{say.age(protocol.minimumAgeYears)}</Line>
        {protocol.screening.map((each) => (
          <Line key={each.question} source={each.source}>
            {t.charting.assess.questions[each.question] ?? each.text}{' '}
            <Badge tt="none" variant="light" color={each.refuses ? 'red' : 'orange'}>
              {each.refuses ? say.yesRefuses : say.yesWarns}
            </Badge>{' '}
            {each.ofPerson && (
              <Badge tt="none" variant="light" color="gray">
                {say.inEveryProgramme}
              </Badge>
            )}
          </Line>
        ))}
      </Part>
      {protocol.screeningValidity && (
        <Part title={say.validity}>
          <Line source={protocol.screeningValidity.consultation.source}>
            {say.askedAgain(inWords(protocol.screeningValidity.consultation.period, say))}
          </Line>
          <Line source={protocol.screeningValidity.ofTheDay.source}>
            {say.askedOnTheDay(
              protocol.screeningValidity.askedOnTheDay
                .map((name) => t.charting.assess.questions[name] ?? protocol.screening.find((each) => each.question === name)?.text ?? name)
                .join(' '),
              inWords(protocol.screeningValidity.ofTheDay.period, say),
            )}
          </Line>
        </Part>
      )}
      <Part title={say.allergies}>
        {protocol.allergies.map((each) => (
          <Line key={each.code} source={each.source}>
            {say.codes[each.code] ?? each.text}
          </Line>
        ))}
      </Part>
      <Part title={say.drugs}>
        {protocol.interactingDrugs.map((each) => (
          <Line key={each.code} source={each.source}>
            {say.codes[each.code] ?? each.text}
          </Line>
        ))}
      </Part>
    </>
  )
}

function AtTheChair({ protocol }: Shown) {
  const t = useT()
  const say = t.protocol
  const { measurement, area } = protocol
  const { circumference } = measurement
  const place = (muscle: string, head?: string | null) => {
    const known = area.muscles.find((each) => each.code === muscle)
    return (
      t.charting.session.places[head ? `${muscle} ${head}` : muscle] ??
      known?.heads.find((each) => each.code === head)?.text ??
      known?.text ??
      muscle
    )
  }
  const landmark = (text: string) => say.landmarks[text] ?? text
  const line = { from: landmark(area.line.from), until: landmark(area.line.until) }
  const share = (value: number) => `${Math.round(value * 1000) / 10} %`
  return (
    <>
      <Part title={say.measuring}>
        {circumference && (
          <Line source={circumference.source}>{say.readings(circumference.readings, circumference.thirdReadingAboveCm)}</Line>
        )}
        <Line source={measurement.thicknessSource}>{say.thickness(measurement.thinBelowMm, measurement.thickAboveMm)}</Line>
        <Line>{say.diluent(protocol.diluentMl.from, protocol.diluentMl.until)}</Line>
      </Part>
      <Part title={say.zones}>
        {area.zones.length === 0 && <Line>{say.none}</Line>}
        {area.zones.map((each) => (
          <Line key={`${each.muscle} ${each.head}`} source={each.source}>
            {say.zone(place(each.muscle, each.head), share(each.extent.from), share(each.extent.until), line)}
          </Line>
        ))}
        {area.muscles.map(
          ({ code, caution }) =>
            caution && (
              <Line key={code} source={caution.source}>
                {say.notTarget(place(code), caution.refuses)}
              </Line>
            ),
        )}
      </Part>
    </>
  )
}

function Adverse({ protocol }: Shown) {
  const t = useT()
  const say = t.protocol
  const adverse = protocol.adverseEvents
  const named = (redFlag: boolean) =>
    (adverse?.reactions ?? [])
      .filter((each) => each.redFlag === redFlag)
      .map((each) => t.adverse.reactions[each.code] ?? each.text)
      .join(', ')
  return (
    <Part title={say.adverse}>
      {!adverse && <Line>{say.none}</Line>}
      {adverse && (
        <>
          <Line source={adverse.watch.source}>{say.watch(inWords(adverse.watch.period, say))}</Line>
          <Line source={adverse.reactions.find((each) => each.redFlag)?.source}>{say.redFlags(named(true))}</Line>
          <Line>{say.others(named(false))}</Line>
          <Line source={adverse.reporting.fatalOrLifeThreatening.source}>{say.fatal(adverse.reporting.fatalOrLifeThreatening.days)}</Line>
          <Line source={adverse.reporting.otherSerious.source}>{say.serious(adverse.reporting.otherSerious.days)}</Line>
        </>
      )}
    </Part>
  )
}

function Consents({ protocol }: Shown) {
  const { t, language } = useSpeech()
  const say = t.protocol
  const texts = useQuery({
    queryKey: ['consent-texts', protocol.id],
    queryFn: ({ signal }) => getConsentTexts(protocol.id, signal),
    staleTime: Infinity,
  })
  const itemsOf = (kind: string) => textFor((texts.data ?? []).filter((each) => each.kind === kind), language)?.items
  return (
    <Part title={say.consents}>
      {Object.entries(protocol.consents).map(([kind, text]) => (
        <Line key={kind} source={text.source}>
          <b>{say.consentKinds[kind] ?? kind}</b>
          {(itemsOf(kind) ?? text.items).map((item) => (
            <Text key={item} component="span" display="block">
              {item}
            </Text>
          ))}
        </Line>
      ))}
    </Part>
  )
}
