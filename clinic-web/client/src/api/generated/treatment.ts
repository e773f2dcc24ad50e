// Generated from openapi/treatment.json by npm run api:types.
export interface paths {
    "/api/adverse-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adverse-events/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledge_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adverse-events/{id}/case-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["caseReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adverse-events/{id}/case-report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["caseReportTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adverse-events/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["followUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adverse-events/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adverse-events/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofPatient_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verification"];
        put?: never;
        post: operations["verificationAgainst"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/adverse-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofPatient"];
        put?: never;
        post: operations["report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sign_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/consents/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pdf_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/consents/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["file"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/documents/{id}/entered-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enteredInError_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/export.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read"];
        put?: never;
        post: operations["record_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/outcomes/{id}/entered-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enteredInError_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/photographs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/photographs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/photographs/{id}/entered-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enteredInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/photographs/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/plans/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/plans/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/charts/{patientId}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verify_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lot-recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all"];
        put?: never;
        post: operations["quarantine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lot-recalls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lot-recalls/{id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/patients/{patientId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/protocols": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/protocols/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/protocols/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/protocols/{id}/consent-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/protocols/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/second-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trade-items/{gtin}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get"];
        put: operations["correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["usable"];
        put?: never;
        post: operations["receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vials/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vials/{id}/reconstitute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reconstitute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vials/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Access: {
            action?: string;
            /** Format: date-time */
            at?: string;
            by?: string;
            kind?: string;
            /** Format: int32 */
            status?: number;
        };
        AccessList: {
            accesses?: components["schemas"]["AccessView"][];
            nextCursor?: string;
        };
        AccessView: {
            action?: string;
            /** Format: date-time */
            at?: string;
            by?: string;
            id?: string;
            kind?: string;
            path?: string;
            /** Format: int32 */
            patients?: number;
            roles?: string[];
            /** Format: int32 */
            status?: number;
            traceId?: string;
        };
        Acknowledgement: {
            /** Format: date-time */
            at?: string;
            by?: string;
            /** Format: int32 */
            followUps?: number;
        };
        AcknowledgementAnswer: {
            /** Format: date-time */
            at?: string;
            by?: string;
            note?: string;
            /** @enum {string} */
            party?: "PATIENT" | "PHYSICIAN";
        };
        AdverseEventAnswer: {
            acknowledged?: components["schemas"]["Acknowledgement"];
            acknowledgements?: components["schemas"]["Acknowledgement"][];
            actionTaken?: string;
            /** Format: date */
            awareOn?: string;
            /** @enum {string} */
            causality?: "CERTAIN" | "PROBABLE" | "POSSIBLE" | "UNLIKELY" | "UNCLASSIFIED" | "UNASSESSABLE";
            description?: string;
            /** Format: date */
            endedOn?: string;
            followUps?: components["schemas"]["FollowUp"][];
            id?: string;
            /** Format: date */
            onset?: string;
            open?: boolean;
            /** @enum {string} */
            outcome?: "RECOVERED" | "RECOVERING" | "NOT_RECOVERED" | "RECOVERED_WITH_SEQUELAE" | "FATAL" | "UNKNOWN";
            overdue?: boolean;
            patientId?: string;
            patientName?: string;
            protocol?: string;
            reactions?: components["schemas"]["ReactionAnswer"][];
            /** Format: date */
            reportBy?: string;
            /** Format: date-time */
            reportedAt?: string;
            reportedBy?: string;
            /** @enum {string} */
            reporter?: "PATIENT" | "PHYSICIAN" | "OTHER_HEALTH_PROFESSIONAL";
            serious?: boolean;
            seriousness?: ("DEATH" | "LIFE_THREATENING" | "HOSPITALISATION" | "DISABILITY" | "CONGENITAL_ANOMALY" | "OTHER_IMPORTANT")[];
            sessionId?: string;
            /** @enum {string} */
            site?: "LEFT_LEG" | "RIGHT_LEG" | "BOTH_LEGS" | "ELSEWHERE";
            submissions?: components["schemas"]["Submission"][];
            urgent?: boolean;
            /** Format: int64 */
            version?: number;
        };
        AdverseEventLine: {
            open?: boolean;
            overdue?: boolean;
            reactions?: components["schemas"]["ReactionLine"][];
            /** Format: date */
            reportBy?: string;
            serious?: boolean;
            urgent?: boolean;
        };
        AdverseEventList: {
            adverseEvents?: components["schemas"]["AdverseEventAnswer"][];
            nextCursor?: string;
        };
        AdverseEventsAnswer: {
            reactions?: components["schemas"]["Reaction"][];
            reporting?: components["schemas"]["Reporting"];
            watch?: components["schemas"]["PeriodAnswer"];
        };
        AmendmentAnswer: {
            findings?: components["schemas"]["Finding"][];
            note?: string;
            /** Format: int32 */
            number?: number;
            points?: components["schemas"]["PointAnswer"][];
            reason?: string;
            signature?: components["schemas"]["SignatureAnswer"];
        };
        AmendmentLine: {
            amendedBy?: string;
            /** Format: int32 */
            number?: number;
            reason?: string;
            sessionId?: string;
        };
        ApprovalAnswer: {
            /** Format: date-time */
            approvedAt?: string;
            own?: boolean;
            physicianId?: string;
            physicianName?: string;
            sha256?: string;
        };
        ApprovalList: {
            approvals?: components["schemas"]["ApprovalAnswer"][];
            nextCursor?: string;
        };
        AreaAnswer: {
            line?: components["schemas"]["Line"];
            map?: string;
            muscles?: components["schemas"]["MuscleAnswer"][];
            side?: string;
            zones?: components["schemas"]["InjectionZone"][];
        };
        AssessedLegRequest: {
            /** @enum {string} */
            bulk: "MUSCLE" | "FAT" | "OEDEMA" | "MIXED";
            circumferenceCm?: number[];
            muscleThicknessMm?: number;
            /** Format: int32 */
            strength: number;
            tape?: components["schemas"]["TapePlace"];
        };
        AssessedLegView: {
            /** @enum {string} */
            bulk?: "MUSCLE" | "FAT" | "OEDEMA" | "MIXED";
            circumferenceCm?: number[];
            girthCm?: number;
            muscleThicknessMm?: number;
            /** Format: int32 */
            strength?: number;
            tape?: components["schemas"]["TapePlace"];
            /** @enum {string} */
            thicknessClass?: "THIN" | "MEDIUM" | "THICK";
        };
        AssessmentView: {
            appointmentId?: string;
            asked?: string[];
            /** Format: date-time */
            assessedAt?: string;
            assessedBy?: string;
            asymmetry?: components["schemas"]["Asymmetry"];
            elsewhere?: components["schemas"]["ElsewhereView"][];
            findings?: components["schemas"]["Finding"][];
            id?: string;
            legs?: {
                [key: string]: components["schemas"]["AssessedLegView"];
            };
            protocol?: string;
            screening?: components["schemas"]["Screening"];
        };
        Asymmetry: {
            girthCm?: number;
            muscleThicknessMm?: number;
        };
        CaseReport: {
            adverseEventId?: string;
            elements?: components["schemas"]["Element"][];
            patientId?: string;
        };
        Caution: {
            refuses?: boolean;
            rule?: string;
            source?: string;
        };
        CeilingAnswer: {
            period?: string;
            units?: number;
        };
        ChangeAnswer: {
            after?: string;
            cm?: number;
        };
        ChangesRequest: {
            note?: string;
            points?: components["schemas"]["PointRequest"][];
        };
        ChartAnswer: {
            assessments?: components["schemas"]["AssessmentView"][];
            consents?: components["schemas"]["ConsentView"][];
            cumulativeUnits?: {
                [key: string]: number;
            };
            encounters?: components["schemas"]["EncounterAnswer"][];
            lastSession?: components["schemas"]["SessionSummary"];
            /** Format: date-time */
            openedAt?: string;
            patient?: components["schemas"]["PatientAnswer"];
            patientId?: string;
            plans?: components["schemas"]["PlanView"][];
            sessions?: components["schemas"]["SessionSummary"][];
            status?: string;
            /** Format: int64 */
            version?: number;
        };
        CheckInLine: {
            by?: string;
            sessionId?: string;
        };
        Circumference: {
            acceptedCm?: components["schemas"]["Range"];
            /** Format: int32 */
            readings?: number;
            source?: string;
            thirdReadingAboveCm?: number;
        };
        CodeAnswer: {
            code?: string;
            source?: string;
            text?: string;
        };
        ConcernedPatient: {
            acknowledgements?: components["schemas"]["AcknowledgementAnswer"][];
            name?: string;
            patientId?: string;
            patientKnows?: boolean;
            physicianKnows?: boolean;
            sessions?: components["schemas"]["ConcernedSession"][];
        };
        ConcernedPoint: {
            head?: string;
            /** @enum {string} */
            leg?: "LEFT" | "RIGHT";
            muscle?: string;
            units?: number;
            vialId?: string;
        };
        ConcernedSession: {
            /** Format: date */
            on?: string;
            points?: components["schemas"]["ConcernedPoint"][];
            sessionId?: string;
            signed?: boolean;
        };
        ConsentText: {
            items?: string[];
            source?: string;
            /** Format: int32 */
            textVersion?: number;
        };
        ConsentTextAnswer: {
            closing?: string[];
            introduction?: string[];
            items?: string[];
            /** @enum {string} */
            kind?: "TREATMENT" | "PHOTOGRAPHS";
            language?: string;
            sha256?: string;
            /** Format: int32 */
            textVersion?: number;
            title?: string;
        };
        ConsentTextList: {
            nextCursor?: string;
            texts?: components["schemas"]["ConsentTextAnswer"][];
        };
        ConsentView: {
            id?: string;
            /** @enum {string} */
            kind?: "TREATMENT" | "PHOTOGRAPHS";
            language?: string;
            protocol?: string;
            /** Format: date-time */
            signedAt?: string;
            signedBy?: string;
            textSha256?: string;
            /** Format: int32 */
            textVersion?: number;
            withdrawal?: components["schemas"]["WithdrawalView"];
            witnessedBy?: string;
        };
        DayLimit: {
            /** Format: int32 */
            days?: number;
            source?: string;
        };
        Days: {
            /** Format: date */
            from?: string;
            /** Format: date */
            until?: string;
        };
        DeadLetter: {
            data?: string;
            eventId?: string;
            headers?: {
                [key: string]: string;
            };
            id?: string;
            key?: string;
            /** Format: date-time */
            parkedAt?: string;
            reason?: string;
            /** Format: date-time */
            replayedAt?: string;
            status?: string;
            topic?: string;
            type?: string;
        };
        Derived: {
            maintenance?: components["schemas"]["Days"];
            resultCheck?: components["schemas"]["Days"];
            wearOff?: components["schemas"]["Days"];
        };
        DocumentAnswer: {
            /** Format: date */
            datedOn?: string;
            enteredInError?: components["schemas"]["ErrorAnswer"];
            /** Format: date-time */
            filedAt?: string;
            filedBy?: string;
            /** @enum {string} */
            format?: "PDF" | "JPEG";
            id?: string;
            /** @enum {string} */
            kind?: "REFERRAL" | "REPORT" | "PRESCRIPTION" | "CERTIFICATE" | "LETTER" | "OTHER";
            /** Format: int64 */
            sizeBytes?: number;
            title?: string;
        };
        DocumentError: {
            reason: string;
        };
        DocumentLine: {
            /** Format: date */
            datedOn?: string;
            enteredInError?: boolean;
            filedBy?: string;
            /** @enum {string} */
            kind?: "REFERRAL" | "REPORT" | "PRESCRIPTION" | "CERTIFICATE" | "LETTER" | "OTHER";
            title?: string;
        };
        DocumentList: {
            documents?: components["schemas"]["DocumentAnswer"][];
            nextCursor?: string;
        };
        DoseSuggestionAnswer: {
            product?: string;
            source?: string;
            unitsPerLeg?: {
                [key: string]: number;
            };
        };
        EffectRange: {
            /** Format: int32 */
            fromDays?: number;
            /** Format: int32 */
            legs?: number;
            /** Format: int32 */
            sessions?: number;
            /** Format: int32 */
            untilDays?: number;
        };
        Element: {
            element?: string;
            name?: string;
            value?: string;
        };
        ElsewhereRequest: {
            area?: string;
            product?: string;
            /** @enum {string} */
            source: "PATIENT" | "PAPER";
            units?: number;
            when: string;
        };
        ElsewhereView: {
            area?: string;
            product?: string;
            /** @enum {string} */
            source?: "PATIENT" | "PAPER";
            units?: number;
            when?: string;
        };
        EncounterAnswer: {
            appointmentId?: string;
            /** Format: date-time */
            checkedInAt?: string;
            /** Format: date-time */
            end?: string;
            /** @enum {string} */
            kind?: "CONSULTATION" | "SESSION" | "REVIEW";
            practitionerId?: string;
            practitionerName?: string;
            roomName?: string;
            serviceId?: string;
            /** Format: date-time */
            start?: string;
            /** @enum {string} */
            status?: "BOOKED" | "CHECKED_IN" | "COMPLETED" | "MISSED" | "CANCELLED";
        };
        EnteredInError: {
            /** Format: date-time */
            at?: string;
            by?: string;
            reason?: string;
        };
        ErrorAnswer: {
            /** Format: date-time */
            at?: string;
            by?: string;
            reason?: string;
        };
        Finding: {
            message?: string;
            rule?: string;
            /** @enum {string} */
            severity?: "HARD" | "SOFT";
            source?: string;
            values?: {
                [key: string]: string;
            };
        };
        FindingView: {
            /** Format: int64 */
            chain?: number;
            entryId?: string;
            /** Format: int64 */
            number?: number;
            /** @enum {string} */
            wrong?: "CHANGED" | "MISSING" | "NOT_LINKED" | "UNCHAINED" | "NOT_IN_REGISTER" | "NOT_AS_KEPT";
        };
        FollowUp: {
            /** Format: date-time */
            at?: string;
            by?: string;
            /** @enum {string} */
            causality?: "CERTAIN" | "PROBABLE" | "POSSIBLE" | "UNLIKELY" | "UNCLASSIFIED" | "UNASSESSABLE";
            /** Format: date */
            endedOn?: string;
            note?: string;
            /** Format: date */
            on?: string;
            /** @enum {string} */
            outcome?: "RECOVERED" | "RECOVERING" | "NOT_RECOVERED" | "RECOVERED_WITH_SEQUELAE" | "FATAL" | "UNKNOWN";
            reactions?: string[];
            seriousness?: ("DEATH" | "LIFE_THREATENING" | "HOSPITALISATION" | "DISABILITY" | "CONGENITAL_ANOMALY" | "OTHER_IMPORTANT")[];
        };
        FollowUpAnswer: {
            after?: string;
            purpose?: string;
            source?: string;
            until?: string;
        };
        Head: {
            code?: string;
            text?: string;
        };
        HeadSum: {
            difference?: number;
            given?: number;
            head?: string;
            /** @enum {string} */
            leg?: "LEFT" | "RIGHT";
            planned?: number;
        };
        HeadView: {
            /** Format: int64 */
            chain?: number;
            /** Format: int64 */
            entries?: number;
            hash?: string;
        };
        HoldingAnswer: {
            /** Format: int32 */
            count?: number;
            /** Format: date */
            keptThrough?: string;
            /** @enum {string} */
            kind?: "IDENTITY" | "ASSESSMENTS" | "PLANS" | "CONSENTS" | "SIGNED_SESSIONS" | "LOTS" | "OUTCOMES" | "ADVERSE_EVENTS" | "PHOTOGRAPHS" | "DOCUMENTS" | "ACCESSES" | "PLANS_NOT_ACCEPTED" | "DRAFT_SESSIONS";
            reason?: string;
        };
        Improvement: {
            /** @enum {string} */
            ratedBy?: "PATIENT" | "PHYSICIAN";
            scale?: string;
            /** Format: int32 */
            score?: number;
        };
        ImprovementScale: {
            scale?: string;
            scores?: components["schemas"]["Score"][];
            source?: string;
        };
        InjectionZone: {
            extent?: components["schemas"]["Range"];
            head?: string;
            muscle?: string;
            source?: string;
        };
        KeptHead: {
            /** Format: int64 */
            chain: number;
            /** Format: int64 */
            entries: number;
            hash: string;
        };
        KeptHeads: {
            ends: components["schemas"]["KeptHead"][];
        };
        KnownFollowUps: {
            /** Format: int32 */
            followUps?: number;
        };
        LegPoint: {
            changeCm?: number;
            changeMm?: number;
            girthCm?: number;
            muscleThicknessMm?: number;
        };
        LegSum: {
            difference?: number;
            given?: number;
            /** @enum {string} */
            leg?: "LEFT" | "RIGHT";
            planned?: number;
        };
        Line: {
            from?: string;
            until?: string;
        };
        Link: {
            intact?: boolean;
            linked?: boolean;
            /** Format: date */
            on?: string;
            sessionId?: string;
        };
        Listing: {
            deadLetters?: components["schemas"]["Summary"][];
        };
        LotInStock: {
            /** Format: int64 */
            daysLeft?: number;
            /** Format: date */
            expires?: string;
            lot?: string;
            product?: string;
            quarantinedUnits?: number;
            /** Format: int64 */
            reconstituted?: number;
            remainingUnits?: number;
            /** Format: int64 */
            sealed?: number;
            status?: string;
            unitsToDiscard?: number;
        };
        MeasuredLegRequest: {
            circumferenceCm?: number[];
            muscleThicknessMm?: number;
            tape?: components["schemas"]["TapePlace"];
        };
        MeasuredLine: {
            girthCm?: number;
            muscleThicknessMm?: number;
        };
        Measurement: {
            circumference?: components["schemas"]["Circumference"];
            muscleThicknessMm?: components["schemas"]["Range"];
            thickAboveMm?: number;
            thicknessSource?: string;
            thinBelowMm?: number;
        };
        MuscleAnswer: {
            caution?: components["schemas"]["Caution"];
            code?: string;
            heads?: components["schemas"]["Head"][];
            text?: string;
        };
        NameAnswer: {
            family?: string;
            given?: string;
        };
        NewAcknowledgement: {
            note: string;
            /** @enum {string} */
            party: "PATIENT" | "PHYSICIAN";
            patientId: string;
        };
        NewAdverseEvent: {
            actionTaken?: string;
            /** Format: date */
            awareOn?: string;
            description?: string;
            /** Format: date */
            onset?: string;
            /** @enum {string} */
            outcome?: "RECOVERED" | "RECOVERING" | "NOT_RECOVERED" | "RECOVERED_WITH_SEQUELAE" | "FATAL" | "UNKNOWN";
            reactions: string[];
            /** @enum {string} */
            reporter?: "PATIENT" | "PHYSICIAN" | "OTHER_HEALTH_PROFESSIONAL";
            seriousness?: ("DEATH" | "LIFE_THREATENING" | "HOSPITALISATION" | "DISABILITY" | "CONGENITAL_ANOMALY" | "OTHER_IMPORTANT")[];
            sessionId?: string;
            /** @enum {string} */
            site?: "LEFT_LEG" | "RIGHT_LEG" | "BOTH_LEGS" | "ELSEWHERE";
        };
        NewAmendment: {
            changes: components["schemas"]["ChangesRequest"];
            reason: string;
        };
        NewAssessment: {
            appointmentId: string;
            elsewhere?: components["schemas"]["ElsewhereRequest"][];
            legs: {
                [key: string]: components["schemas"]["AssessedLegRequest"];
            };
            programme?: string;
            screening: components["schemas"]["ScreeningRequest"];
        };
        NewConsent: {
            /** @enum {string} */
            kind: "TREATMENT" | "PHOTOGRAPHS";
            language: string;
            programme?: string;
            signature: string;
            signedBy: string;
        };
        NewDisposal: {
            reason: string;
        };
        NewFollowUp: {
            /** @enum {string} */
            causality?: "CERTAIN" | "PROBABLE" | "POSSIBLE" | "UNLIKELY" | "UNCLASSIFIED" | "UNASSESSABLE";
            /** Format: date */
            endedOn?: string;
            note: string;
            /** @enum {string} */
            outcome?: "RECOVERED" | "RECOVERING" | "NOT_RECOVERED" | "RECOVERED_WITH_SEQUELAE" | "FATAL" | "UNKNOWN";
            reactions?: string[];
            seriousness?: ("DEATH" | "LIFE_THREATENING" | "HOSPITALISATION" | "DISABILITY" | "CONGENITAL_ANOMALY" | "OTHER_IMPORTANT")[];
        };
        NewOutcome: {
            legs: {
                [key: string]: components["schemas"]["MeasuredLegRequest"];
            };
            note?: string;
            programme?: string;
            /** @enum {string} */
            ratedBy?: "PATIENT" | "PHYSICIAN";
            /** Format: int32 */
            score?: number;
        };
        NewPlan: {
            /** Format: int32 */
            intervalDays?: number;
            legs: {
                [key: string]: components["schemas"]["PlannedLegRequest"];
            };
            overrides?: components["schemas"]["PlanOverrideRequest"][];
            product: string;
            programme?: string;
            /** Format: int32 */
            sessions: number;
        };
        NewRecall: {
            lot: string;
            product: string;
            reason: string;
        };
        NewReconstitution: {
            diluentMl: number;
        };
        NewScreening: {
            answers: {
                [key: string]: boolean;
            };
            appointmentId: string;
            elsewhere?: components["schemas"]["ElsewhereRequest"][];
            medications: string[];
            programme?: string;
        };
        NewSession: {
            appointmentId: string;
            programme?: string;
        };
        NewSubmission: {
            authority: string;
            /** Format: date */
            on?: string;
            reference: string;
        };
        NewVial: {
            /** Format: date */
            expires: string;
            gtin?: string;
            labelledUnits: number;
            lot: string;
            product: string;
        };
        NewWithdrawal: {
            reason: string;
        };
        NumberLimit: {
            number?: number;
            source?: string;
        };
        OutcomeAnswer: {
            /** Format: date */
            baselineOn?: string;
            effect?: components["schemas"]["OwnEffect"];
            outcomes?: components["schemas"]["RecordedOutcome"][];
            own?: components["schemas"]["OwnExperience"];
            points?: components["schemas"]["Point"][];
            published?: components["schemas"]["PublishedStudy"][];
            scale?: components["schemas"]["ImprovementScale"];
            sessions?: components["schemas"]["SessionMark"][];
            wearOff?: components["schemas"]["Days"];
        };
        OutcomeError: {
            reason: string;
        };
        OutcomeLine: {
            enteredInError?: boolean;
            improvement?: components["schemas"]["Improvement"];
            legs?: {
                [key: string]: components["schemas"]["MeasuredLine"];
            };
            /** Format: date */
            on?: string;
            recordedBy?: string;
        };
        OverrideReason: {
            reason?: string;
            rule?: string;
        };
        OwnEffect: {
            lasted?: components["schemas"]["EffectRange"];
            /** Format: int32 */
            legsWithoutEffect?: number;
            toleranceCm?: number;
        };
        OwnExperience: {
            /** Format: int32 */
            fromDays?: number;
            leastChangeCm?: number;
            mostChangeCm?: number;
            /** Format: int32 */
            sessions?: number;
            /** Format: int32 */
            untilDays?: number;
        };
        PatientAnswer: {
            /** Format: int32 */
            age?: number;
            /** Format: date */
            birthDate?: string;
            language?: string;
            name?: components["schemas"]["NameAnswer"];
        };
        PeriodAnswer: {
            period?: string;
            source?: string;
        };
        PersonalData: {
            accesses?: components["schemas"]["Access"][];
            /** Format: date-time */
            exportedAt?: string;
            patientId?: string;
            patientIds?: string[];
            records?: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
            service?: string;
        };
        PhotographAnswer: {
            enteredInError?: components["schemas"]["EnteredInError"];
            /** Format: int32 */
            heightPx?: number;
            id?: string;
            /** @enum {string} */
            posture?: "RELAXED" | "TIPTOE";
            /** Format: date-time */
            takenAt?: string;
            takenBy?: string;
            /** Format: date */
            takenOn?: string;
            /** @enum {string} */
            view?: "FRONT" | "BACK" | "LEFT_SIDE" | "RIGHT_SIDE";
            /** Format: int32 */
            widthPx?: number;
        };
        PhotographError: {
            reason: string;
        };
        PhotographLine: {
            enteredInError?: boolean;
            /** @enum {string} */
            posture?: "RELAXED" | "TIPTOE";
            takenBy?: string;
            /** Format: date */
            takenOn?: string;
            /** @enum {string} */
            view?: "FRONT" | "BACK" | "LEFT_SIDE" | "RIGHT_SIDE";
        };
        PhotographList: {
            nextCursor?: string;
            photographs?: components["schemas"]["PhotographAnswer"][];
        };
        PlannedLegRequest: {
            heads?: {
                [key: string]: number;
            };
            units: number;
        };
        PlannedLegView: {
            heads?: {
                [key: string]: number;
            };
            units?: number;
        };
        PlanOverrideRequest: {
            reason: string;
            rule: string;
        };
        PlanReview: {
            findings?: components["schemas"]["Finding"][];
            ifToday?: components["schemas"]["Finding"][];
            /** Format: int32 */
            intervalDays?: number;
            protocol?: string;
            /** Format: date */
            today?: string;
            unresolved?: components["schemas"]["Finding"][];
        };
        PlanSuggestions: {
            protocol?: string;
            suggestions?: components["schemas"]["SuggestionAnswer"][];
        };
        PlanView: {
            /** Format: date-time */
            acceptedAt?: string;
            findings?: components["schemas"]["Finding"][];
            id?: string;
            /** Format: int32 */
            intervalDays?: number;
            legs?: {
                [key: string]: components["schemas"]["PlannedLegView"];
            };
            overrides?: components["schemas"]["OverrideReason"][];
            product?: string;
            /** Format: date-time */
            proposedAt?: string;
            proposedBy?: string;
            protocol?: string;
            /** Format: int32 */
            sessions?: number;
            /** @enum {string} */
            status?: "PROPOSED" | "ACCEPTED";
            suggestion?: components["schemas"]["SuggestionView"];
            /** Format: int64 */
            version?: number;
        };
        Point: {
            legs?: {
                [key: string]: components["schemas"]["LegPoint"];
            };
            /** Format: date */
            on?: string;
        };
        PointAnswer: {
            head?: string;
            /** @enum {string} */
            leg?: "LEFT" | "RIGHT";
            lot?: string;
            muscle?: string;
            product?: string;
            units?: number;
            vialId?: string;
            volumeMl?: number;
            x?: number;
            y?: number;
        };
        PointRequest: {
            head?: string;
            /** @enum {string} */
            leg: "LEFT" | "RIGHT";
            muscle: string;
            units: number;
            vialId: string;
            x: number;
            y: number;
        };
        Points: {
            points: components["schemas"]["PointRequest"][];
        };
        ProductAnswer: {
            ceiling?: components["schemas"]["CeilingAnswer"];
            ceilingSource?: string;
            inn?: string;
            perLeg?: components["schemas"]["RangeLimit"];
            perPointMl?: components["schemas"]["NumberLimit"];
            perPointUnits?: components["schemas"]["NumberLimit"];
            product?: string;
            /** Format: int32 */
            reconstitutedLifeHours?: number;
            reconstitutedLifeSource?: string;
            usualDiluentMl?: number[];
            vialUnits?: number[];
        };
        ProtocolAnswer: {
            adverseEvents?: components["schemas"]["AdverseEventsAnswer"];
            allergies?: components["schemas"]["CodeAnswer"][];
            area?: components["schemas"]["AreaAnswer"];
            consents?: {
                [key: string]: components["schemas"]["ConsentText"];
            };
            diluentMl?: components["schemas"]["Range"];
            followUp?: components["schemas"]["FollowUpAnswer"][];
            id?: string;
            improvement?: components["schemas"]["ImprovementScale"];
            interactingDrugs?: components["schemas"]["CodeAnswer"][];
            maintenance?: components["schemas"]["SpanAnswer"];
            maintenanceAdvised?: components["schemas"]["PeriodAnswer"];
            maintenanceBrokenAfter?: components["schemas"]["PeriodAnswer"];
            measurement?: components["schemas"]["Measurement"];
            /** Format: int32 */
            minimumAgeYears?: number;
            minimumInterval?: components["schemas"]["PeriodAnswer"];
            products?: components["schemas"]["ProductAnswer"][];
            programme?: string;
            publishedOutcomes?: components["schemas"]["PublishedAnswer"][];
            resultCheck?: components["schemas"]["SpanAnswer"];
            screening?: components["schemas"]["Question"][];
            screeningValidity?: components["schemas"]["ScreeningValidityAnswer"];
            suggestions?: components["schemas"]["DoseSuggestionAnswer"][];
            title?: string;
            /** Format: int32 */
            version?: number;
            wearOff?: components["schemas"]["SpanAnswer"][];
        };
        ProtocolList: {
            nextCursor?: string;
            protocols?: components["schemas"]["ProtocolSummary"][];
        };
        ProtocolSummary: {
            approvals?: components["schemas"]["ApprovalAnswer"][];
            current?: boolean;
            id?: string;
            programme?: string;
            standard?: boolean;
            title?: string;
            /** Format: int32 */
            version?: number;
        };
        PublishedAnswer: {
            changes?: components["schemas"]["ChangeAnswer"][];
            dose?: string;
            finding?: string;
            source?: string;
            study?: string;
        };
        PublishedChange: {
            after?: string;
            cm?: number;
        };
        PublishedStudy: {
            changes?: components["schemas"]["PublishedChange"][];
            dose?: string;
            finding?: string;
            source?: string;
            study?: string;
        };
        Question: {
            finding?: string;
            ofPerson?: boolean;
            question?: string;
            refuses?: boolean;
            rule?: string;
            source?: string;
            text?: string;
        };
        QuestionnaireLine: {
            /** @enum {string} */
            again?: "YES" | "UNSURE" | "NO";
            by?: string;
            improvement?: components["schemas"]["Improvement"];
            note?: string;
            sessionId?: string;
        };
        Range: {
            from?: number;
            until?: number;
        };
        RangeLimit: {
            range?: components["schemas"]["Range"];
            source?: string;
        };
        Reaction: {
            code?: string;
            redFlag?: boolean;
            source?: string;
            text?: string;
        };
        ReactionAnswer: {
            code?: string;
            /** Format: date */
            learnedOn?: string;
            redFlag?: boolean;
            text?: string;
        };
        ReactionLine: {
            code?: string;
            text?: string;
        };
        RecallAnswer: {
            complete?: boolean;
            patients?: components["schemas"]["ConcernedPatient"][];
            recall?: components["schemas"]["RecallSummary"];
            unlistedPatientIds?: string[];
            /** Format: int32 */
            vials?: number;
        };
        Recalls: {
            nextCursor?: string;
            recalls?: components["schemas"]["RecallSummary"][];
        };
        RecallSummary: {
            id?: string;
            lot?: string;
            /** Format: int32 */
            patients?: number;
            product?: string;
            /** Format: date-time */
            quarantinedAt?: string;
            quarantinedBy?: string;
            reason?: string;
            /** Format: int64 */
            version?: number;
            /** Format: int32 */
            waiting?: number;
        };
        RecordedLeg: {
            circumferenceCm?: number[];
            girthCm?: number;
            muscleThicknessMm?: number;
            tape?: components["schemas"]["TapePlace"];
        };
        RecordedOutcome: {
            enteredInError?: components["schemas"]["EnteredInError"];
            id?: string;
            improvement?: components["schemas"]["Improvement"];
            legs?: {
                [key: string]: components["schemas"]["RecordedLeg"];
            };
            note?: string;
            /** Format: date */
            on?: string;
            /** Format: date-time */
            recordedAt?: string;
            recordedBy?: string;
        };
        RecordFinding: {
            id?: string;
            wrong?: string;
        };
        RecordsAnswer: {
            /** Format: int64 */
            consents?: number;
            /** Format: int64 */
            documents?: number;
            findings?: components["schemas"]["RecordFinding"][];
            /** Format: int64 */
            photographs?: number;
            /** Format: int64 */
            signedSessions?: number;
            sound?: boolean;
            /** Format: int64 */
            unsealedConsents?: number;
            /** Format: int64 */
            vials?: number;
        };
        Reporting: {
            fatalOrLifeThreatening?: components["schemas"]["DayLimit"];
            otherSerious?: components["schemas"]["DayLimit"];
        };
        RetentionAnswer: {
            holdings?: components["schemas"]["HoldingAnswer"][];
            /** Format: date */
            keptThrough?: string;
            /** Format: date */
            lastVisitOn?: string;
            patientId?: string;
            period?: string;
        };
        Rule: {
            id?: string;
            limit?: string;
            /** @enum {string} */
            severity?: "HARD" | "SOFT";
            source?: string;
        };
        RuleList: {
            nextCursor?: string;
            rules?: components["schemas"]["Rule"][];
        };
        Score: {
            /** Format: int32 */
            score?: number;
            text?: string;
        };
        Screening: {
            allergies?: string[];
            medications?: string[];
            yes?: string[];
        };
        ScreeningRequest: {
            allergies: string[];
            answers?: {
                [key: string]: boolean;
            };
            athleteOrRunner?: boolean;
            bleedingDisorder?: boolean;
            dysphagiaOrBreathingDisorder?: boolean;
            infectionAtSite?: boolean;
            medications: string[];
            muscleWeaknessOrAtrophy?: boolean;
            neuromuscularDisease?: boolean;
            pregnantOrBreastfeeding?: boolean;
        };
        ScreeningValidityAnswer: {
            askedOnTheDay?: string[];
            consultation?: components["schemas"]["PeriodAnswer"];
            ofTheDay?: components["schemas"]["PeriodAnswer"];
        };
        SecondCheckAnswer: {
            /** Format: date-time */
            checkedAt?: string;
            checkedBy?: string;
            checkedById?: string;
        };
        SessionAnswer: {
            amendments?: components["schemas"]["AmendmentAnswer"][];
            appointmentId?: string;
            currentPoints?: components["schemas"]["PointAnswer"][];
            findings?: components["schemas"]["Finding"][];
            id?: string;
            /** Format: date */
            on?: string;
            patientId?: string;
            perHead?: components["schemas"]["HeadSum"][];
            perLeg?: components["schemas"]["LegSum"][];
            perVial?: components["schemas"]["VialSum"][];
            planId?: string;
            points?: components["schemas"]["PointAnswer"][];
            product?: string;
            protocol?: string;
            secondCheck?: components["schemas"]["SecondCheckAnswer"];
            signed?: components["schemas"]["SignedAnswer"];
            /** Format: date-time */
            startedAt?: string;
            startedBy?: string;
            status?: string;
            /** Format: int64 */
            version?: number;
        };
        SessionMark: {
            /** Format: int32 */
            number?: number;
            /** Format: date */
            on?: string;
            sessionId?: string;
        };
        SessionOverrideRequest: {
            reason: string;
            rule: string;
        };
        SessionSummary: {
            /** Format: int32 */
            amendments?: number;
            appointmentId?: string;
            id?: string;
            /** Format: date */
            on?: string;
            product?: string;
            protocol?: string;
            /** Format: int32 */
            sessionNumber?: number;
            status?: string;
            unitsPerLeg?: {
                [key: string]: number;
            };
            windows?: components["schemas"]["Derived"];
        };
        SignatureAnswer: {
            hash?: string;
            /** Format: date-time */
            signedAt?: string;
            signedBy?: string;
            signerId?: string;
        };
        SignedAnswer: {
            /** Format: date-time */
            givenAt?: string;
            intact?: boolean;
            overrides?: components["schemas"]["OverrideReason"][];
            /** Format: int32 */
            sessionNumber?: number;
            signature?: components["schemas"]["SignatureAnswer"];
            windows?: components["schemas"]["Derived"];
        };
        Signing: {
            /** Format: date-time */
            givenAt?: string;
            overrides?: components["schemas"]["SessionOverrideRequest"][];
        };
        SpanAnswer: {
            from?: string;
            source?: string;
            until?: string;
        };
        StockAnswer: {
            lots?: components["schemas"]["LotInStock"][];
            toDiscard?: components["schemas"]["VialDue"][];
            /** Format: int64 */
            toDiscardCount?: number;
            wasted?: components["schemas"]["WastedOfProduct"][];
            /** Format: int32 */
            wastedDays?: number;
        };
        Submission: {
            /** Format: date-time */
            at?: string;
            authority?: string;
            by?: string;
            /** Format: date */
            on?: string;
            reference?: string;
        };
        SuggestedLeg: {
            /** @enum {string} */
            thicknessClass?: "THIN" | "MEDIUM" | "THICK";
            thicknessMm?: number;
            units?: number;
        };
        SuggestionAnswer: {
            legs?: {
                [key: string]: components["schemas"]["SuggestedLeg"];
            };
            product?: string;
            source?: string;
        };
        SuggestionView: {
            /** @enum {string} */
            answer?: "ACCEPTED" | "CHANGED";
            legs?: {
                [key: string]: components["schemas"]["SuggestedLeg"];
            };
            source?: string;
        };
        Summary: {
            eventId?: string;
            id?: string;
            /** Format: date-time */
            parkedAt?: string;
            reason?: string;
            status?: string;
            topic?: string;
            type?: string;
        };
        TapePlace: {
            aboveMalleolusCm: number;
            /** @enum {string} */
            posture: "STANDING" | "SITTING" | "LYING";
        };
        TimelineAnswer: {
            entries?: components["schemas"]["TimelineLine"][];
            nextCursor?: string;
            patientId?: string;
        };
        TimelineLine: {
            adverseEvent?: components["schemas"]["AdverseEventLine"];
            amendment?: components["schemas"]["AmendmentLine"];
            assessment?: components["schemas"]["AssessmentView"];
            /** Format: date-time */
            at?: string;
            checkIn?: components["schemas"]["CheckInLine"];
            consent?: components["schemas"]["ConsentView"];
            document?: components["schemas"]["DocumentLine"];
            encounter?: components["schemas"]["EncounterAnswer"];
            id?: string;
            /** @enum {string} */
            kind?: "ADVERSE_EVENT" | "CHECK_IN" | "PHOTOGRAPH" | "DOCUMENT" | "OUTCOME" | "QUESTIONNAIRE" | "AMENDMENT" | "SESSION" | "PLAN_ACCEPTED" | "CONSENT" | "PLAN_PROPOSED" | "ASSESSMENT" | "ENCOUNTER";
            outcome?: components["schemas"]["OutcomeLine"];
            photograph?: components["schemas"]["PhotographLine"];
            plan?: components["schemas"]["PlanView"];
            questionnaire?: components["schemas"]["QuestionnaireLine"];
            recorded?: boolean;
            session?: components["schemas"]["SessionSummary"];
        };
        TradeItemAnswer: {
            gtin?: string;
            labelledUnits?: number;
            product?: string;
        };
        TradeItemRequest: {
            labelledUnits: number;
            product: string;
        };
        UsableVials: {
            nextCursor?: string;
            vials?: components["schemas"]["VialAnswer"][];
        };
        VerificationAnswer: {
            intact?: boolean;
            missingSessionIds?: string[];
            sessions?: components["schemas"]["Link"][];
            shortenedSessionIds?: string[];
        };
        VerificationView: {
            /** Format: int64 */
            entries?: number;
            findings?: components["schemas"]["FindingView"][];
            heads?: components["schemas"]["HeadView"][];
            sound?: boolean;
            /** Format: int64 */
            unchained?: number;
        };
        VialAnswer: {
            /** Format: date-time */
            beyondUseAt?: string;
            diluentMl?: number;
            /** Format: date */
            expires?: string;
            id?: string;
            labelledUnits?: number;
            lot?: string;
            patientId?: string;
            product?: string;
            /** Format: date-time */
            reconstitutedAt?: string;
            remainingUnits?: number;
            status?: string;
            unitsPerMl?: number;
            /** Format: int64 */
            version?: number;
            wastedUnits?: number;
        };
        VialDue: {
            /** Format: date */
            expires?: string;
            id?: string;
            lot?: string;
            product?: string;
            remainingUnits?: number;
            /** Format: date-time */
            since?: string;
            why?: string;
        };
        VialSum: {
            lot?: string;
            product?: string;
            remainingUnits?: number;
            units?: number;
            vialId?: string;
            volumeMl?: number;
        };
        WaitingAnswer: {
            appointment?: components["schemas"]["EncounterAnswer"];
            name?: components["schemas"]["NameAnswer"];
            patientId?: string;
            /** Format: date-time */
            since?: string;
            /** @enum {string} */
            state?: "WAITING" | "IN_PROGRESS";
        };
        WaitingList: {
            nextCursor?: string;
            waiting?: components["schemas"]["WaitingAnswer"][];
        };
        WastedOfProduct: {
            product?: string;
            units?: number;
            /** Format: int64 */
            vials?: number;
        };
        WithdrawalView: {
            /** Format: date-time */
            at?: string;
            by?: string;
            reason?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    one_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventAnswer"];
                };
            };
        };
    };
    acknowledge_1: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["KnownFollowUps"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventAnswer"];
                };
            };
        };
    };
    caseReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseReport"];
                };
            };
        };
    };
    caseReportTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    followUp: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFollowUp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventAnswer"];
                };
            };
        };
    };
    submit: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubmission"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventAnswer"];
                };
            };
        };
    };
    open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventList"];
                };
            };
        };
    };
    ofPatient_1: {
        parameters: {
            query: {
                cursor?: string;
                patientId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessList"];
                };
            };
        };
    };
    verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    verificationAgainst: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeptHeads"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    get_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartAnswer"];
                };
            };
        };
    };
    ofPatient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventList"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAdverseEvent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdverseEventAnswer"];
                };
            };
        };
    };
    assess: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssessment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
        };
    };
    sign_1: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
        };
    };
    pdf_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWithdrawal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
        };
    };
    all_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
        };
    };
    file: {
        parameters: {
            query: {
                datedOn?: string;
                kind: "REFERRAL" | "REPORT" | "PRESCRIPTION" | "CERTIFICATE" | "LETTER" | "OTHER";
                title: string;
            };
            header?: never;
            path: {
                id: string;
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentAnswer"];
                };
            };
        };
    };
    enteredInError_2: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentError"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentAnswer"];
                };
            };
        };
    };
    content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    read: {
        parameters: {
            query?: {
                programme?: string;
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeAnswer"];
                };
            };
        };
    };
    record_1: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOutcome"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedOutcome"];
                };
            };
        };
    };
    enteredInError_1: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutcomeError"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedOutcome"];
                };
            };
        };
    };
    all_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotographList"];
                };
            };
        };
    };
    keep: {
        parameters: {
            query: {
                posture: "RELAXED" | "TIPTOE";
                view: "FRONT" | "BACK" | "LEFT_SIDE" | "RIGHT_SIDE";
            };
            header?: never;
            path: {
                id: string;
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotographAnswer"];
                };
            };
        };
    };
    enteredInError: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhotographError"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotographAnswer"];
                };
            };
        };
    };
    picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    propose: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlan"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlan"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReview"];
                };
            };
        };
    };
    suggest: {
        parameters: {
            query?: {
                programme?: string;
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanSuggestions"];
                };
            };
        };
    };
    retention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionAnswer"];
                };
            };
        };
    };
    ask: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScreening"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
        };
    };
    page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineAnswer"];
                };
            };
        };
    };
    verify_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationAnswer"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: {
                from?: string;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recalls"];
                };
            };
        };
    };
    quarantine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRecall"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallAnswer"];
                };
            };
        };
    };
    one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallAnswer"];
                };
            };
        };
    };
    acknowledge: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAcknowledgement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallSummary"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listing"];
                };
            };
        };
    };
    get_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
        };
    };
    replay: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalData"];
                };
            };
        };
    };
    accept: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    all_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtocolList"];
                };
            };
        };
    };
    get_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtocolAnswer"];
                };
            };
        };
    };
    approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalList"];
                };
            };
        };
    };
    all_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentTextList"];
                };
            };
        };
    };
    rules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleList"];
                };
            };
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordsAnswer"];
                };
            };
        };
    };
    start: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSession"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    get_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    amend: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAmendment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Points"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    check: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    sign: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Signing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gtin: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradeItemAnswer"];
                };
            };
        };
    };
    correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gtin: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TradeItemRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradeItemAnswer"];
                };
            };
        };
    };
    usable: {
        parameters: {
            query?: {
                patientId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsableVials"];
                };
            };
        };
    };
    receive: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVial"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VialAnswer"];
                };
            };
        };
    };
    discard: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDisposal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VialAnswer"];
                };
            };
        };
    };
    reconstitute: {
        parameters: {
            query?: never;
            header: {
                /** @description The client's name for this request: a repeat has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReconstitution"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VialAnswer"];
                };
            };
        };
    };
    stock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockAnswer"];
                };
            };
        };
    };
    waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingList"];
                };
            };
        };
    };
}
