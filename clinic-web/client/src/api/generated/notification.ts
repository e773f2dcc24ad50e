// Generated from openapi/notification.json by npm run api:types.
export interface paths {
    "/api/audit/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofPatient"];
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
    "/api/inbound-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inboundMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbound-messages/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["seeTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbound-messages/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countInboundMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-templates/together": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["together"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/handled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["handled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/unreached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["unreached"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
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
    "/api/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/acknowledgement": {
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
    "/api/notices/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["latest"];
        put?: never;
        post?: never;
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
        get: operations["get"];
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
    "/api/preferences/{patientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["preference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preferences/{patientId}/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put"];
        post?: never;
        delete: operations["delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preferences/{patientId}/line-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["create"];
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
        About: {
            id?: string;
            /** @enum {string} */
            kind?: "VISIT" | "SESSION" | "RECALL" | "WAITING" | "LOT_RECALL";
        };
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
        AcknowledgedAnswer: {
            /** Format: date-time */
            at?: string;
            by?: string;
        };
        AttemptResponse: {
            /** Format: date-time */
            at?: string;
            /** @enum {string} */
            channel?: "EMAIL" | "SMS" | "LINE" | "WHATSAPP";
            outcome?: string;
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
        Done: {
            /** Format: date-time */
            at?: string;
            by?: string;
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
        FoundMessage: {
            familyName?: string;
            givenName?: string;
            message?: components["schemas"]["MessageResponse"];
            personId?: string;
        };
        FoundMessages: {
            messages?: components["schemas"]["FoundMessage"][];
            nextCursor?: string;
        };
        Handled: {
            /** Format: date-time */
            at?: string;
            by?: string;
            note?: string;
        };
        HandledBody: {
            note: string;
        };
        HeadView: {
            /** Format: int64 */
            chain?: number;
            /** Format: int64 */
            entries?: number;
            hash?: string;
        };
        InboundCount: {
            /** Format: int64 */
            open?: number;
        };
        InboundList: {
            messages?: components["schemas"]["InboundView"][];
        };
        InboundView: {
            /** Format: date-time */
            at?: string;
            /** @enum {string} */
            channel?: "EMAIL" | "SMS" | "LINE" | "WHATSAPP";
            done?: components["schemas"]["Done"];
            email?: string;
            familyName?: string;
            givenName?: string;
            id?: string;
            language?: string;
            patientId?: string;
            personId?: string;
            phone?: string;
            text?: string;
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
        LineCodeResponse: {
            code?: string;
            /** Format: date-time */
            until?: string;
        };
        LineUser: {
            userId: string;
        };
        Listing: {
            deadLetters?: components["schemas"]["Summary"][];
        };
        MessageList: {
            messages?: components["schemas"]["MessageResponse"][];
            nextCursor?: string;
        };
        MessagePlanView: {
            id?: string;
            languages?: string[];
            quietFrom?: string;
            quietUntil?: string;
            steps?: components["schemas"]["StepView"][];
            /** Format: int64 */
            togetherMinutes?: number;
            togetherOn?: ("EMAIL" | "SMS" | "LINE" | "WHATSAPP")[];
        };
        MessagePreview: {
            calendarFile?: string;
            html?: string;
            language?: string;
            senderName?: string;
            sms?: components["schemas"]["SmsCount"];
            subject?: string;
            templateValues?: string[];
            text?: string;
        };
        MessageResponse: {
            about?: components["schemas"]["About"];
            attempts?: components["schemas"]["AttemptResponse"][];
            /** @enum {string} */
            channel?: "EMAIL" | "SMS" | "LINE" | "WHATSAPP";
            /** Format: date-time */
            dueAt?: string;
            handled?: components["schemas"]["Handled"];
            id?: string;
            /** @enum {string} */
            kind?: "BOOKING_CONFIRMED" | "REMINDER" | "RESCHEDULED" | "CANCELLED" | "MISSED" | "AFTERCARE" | "RESULT_CHECK" | "MAINTENANCE_RECALL" | "WAITING_LIST_OFFER" | "LOT_RECALL";
            language?: string;
            /** Format: date-time */
            nextTryAt?: string;
            patientId?: string;
            reason?: string;
            sentWith?: string;
            /** @enum {string} */
            status?: "PLANNED" | "CLAIMED" | "SENT" | "DELIVERED" | "FAILED" | "CANCELLED" | "EXPIRED";
            step?: string;
            /** Format: date-time */
            usefulUntil?: string;
        };
        MomentView: {
            /** @enum {string} */
            anchor?: "EVENT" | "VISIT_START" | "RESULT_CHECK_FROM" | "RESULT_CHECK_UNTIL" | "RECALL_FROM" | "RECALL_UNTIL" | "OFFER_UNTIL";
            at?: string;
            /** Format: int32 */
            days?: number;
            /** Format: int64 */
            minutes?: number;
        };
        NoticeAnswer: {
            acknowledged?: components["schemas"]["AcknowledgedAnswer"];
            /** @enum {string} */
            audience?: "ON_DUTY" | "PRACTITIONERS" | "MANAGERS" | "EVERYBODY";
            id?: string;
            /** @enum {string} */
            kind?: "ADVERSE_EVENT" | "LOT_RECALL";
            /** @enum {string} */
            nextAudience?: "ON_DUTY" | "PRACTITIONERS" | "MANAGERS" | "EVERYBODY";
            /** Format: date-time */
            nextRoundAt?: string;
            /** Format: date-time */
            raisedAt?: string;
            /** Format: int32 */
            round?: number;
            /** @enum {string} */
            state?: "OPEN" | "NOTIFIED" | "ACKNOWLEDGED";
            subjectId?: string;
            told?: components["schemas"]["ToldAnswer"][];
        };
        NoticeList: {
            notices?: components["schemas"]["NoticeAnswer"][];
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
        PreferenceResponse: {
            channels?: ("EMAIL" | "SMS" | "LINE" | "WHATSAPP")[];
            consents?: string[];
            language?: string;
            onLine?: boolean;
            patientId?: string;
            timeZone?: string;
        };
        SmsCount: {
            /** Format: int32 */
            characters?: number;
            /** @enum {string} */
            encoding?: "GSM_7" | "UCS_2";
            /** Format: int32 */
            segments?: number;
        };
        StepView: {
            after?: ("VISIT_BOOKED" | "VISIT_RESCHEDULED" | "VISIT_CANCELLED" | "VISIT_MISSED" | "SESSION_SIGNED" | "RECALL_OPENED" | "OFFER_MADE" | "LOT_RECALLED")[];
            approval?: string;
            due?: components["schemas"]["MomentView"];
            /** @enum {string} */
            inQuietHours?: "SEND" | "EARLIER" | "LATER";
            /** @enum {string} */
            kind?: "BOOKING_CONFIRMED" | "REMINDER" | "RESCHEDULED" | "CANCELLED" | "MISSED" | "AFTERCARE" | "RESULT_CHECK" | "MAINTENANCE_RECALL" | "WAITING_LIST_OFFER" | "LOT_RECALL";
            marketing?: boolean;
            onlyIfAhead?: boolean;
            step?: string;
            together?: boolean;
            urgent?: boolean;
            usefulUntil?: components["schemas"]["MomentView"];
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
        ToldAnswer: {
            /** Format: date-time */
            at?: string;
            /** @enum {string} */
            channel?: "EMAIL" | "SMS" | "LINE" | "WHATSAPP";
            name?: string;
            reason?: string;
            /** Format: int32 */
            round?: number;
            /** @enum {string} */
            status?: "WAITING" | "TOLD" | "FAILED" | "NOT_NEEDED";
        };
        UnreachedList: {
            messages?: components["schemas"]["UnreachedView"][];
        };
        UnreachedView: {
            appointmentId?: string;
            email?: string;
            familyName?: string;
            givenName?: string;
            language?: string;
            message?: components["schemas"]["MessageResponse"];
            personId?: string;
            phone?: string;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ofPatient: {
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
    inboundMessages: {
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
                    "application/json": components["schemas"]["InboundList"];
                };
            };
        };
    };
    seeTo: {
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
                    "application/json": components["schemas"]["InboundView"];
                };
            };
        };
    };
    countInboundMessages: {
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
                    "application/json": components["schemas"]["InboundCount"];
                };
            };
        };
    };
    plan: {
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
                    "application/json": components["schemas"]["MessagePlanView"];
                };
            };
        };
    };
    preview: {
        parameters: {
            query: {
                channel: "EMAIL" | "SMS" | "LINE" | "WHATSAPP";
                kind: "BOOKING_CONFIRMED" | "REMINDER" | "RESCHEDULED" | "CANCELLED" | "MISSED" | "AFTERCARE" | "RESULT_CHECK" | "MAINTENANCE_RECALL" | "WAITING_LIST_OFFER" | "LOT_RECALL";
                language: string;
                step: string;
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
                    "application/json": components["schemas"]["MessagePreview"];
                };
            };
        };
    };
    together: {
        parameters: {
            query: {
                language: string;
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
                    "application/json": components["schemas"]["MessagePreview"];
                };
            };
        };
    };
    messages: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["MessageList"];
                };
            };
        };
    };
    handled: {
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
                "application/json": components["schemas"]["HandledBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
        };
    };
    resend: {
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
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                cursor?: string;
                from: string;
                kind?: "BOOKING_CONFIRMED" | "REMINDER" | "RESCHEDULED" | "CANCELLED" | "MISSED" | "AFTERCARE" | "RESULT_CHECK" | "MAINTENANCE_RECALL" | "WAITING_LIST_OFFER" | "LOT_RECALL";
                limit?: number;
                patientId?: string;
                status?: "PLANNED" | "CLAIMED" | "SENT" | "DELIVERED" | "FAILED" | "CANCELLED" | "EXPIRED";
                until: string;
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
                    "application/json": components["schemas"]["FoundMessages"];
                };
            };
        };
    };
    unreached: {
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
                    "application/json": components["schemas"]["UnreachedList"];
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
                    "application/json": components["schemas"]["NoticeList"];
                };
            };
        };
    };
    show: {
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
                    "application/json": components["schemas"]["NoticeAnswer"];
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
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeAnswer"];
                };
            };
        };
    };
    latest: {
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
                    "application/json": components["schemas"]["NoticeList"];
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
    get: {
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
    preference: {
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
                    "application/json": components["schemas"]["PreferenceResponse"];
                };
            };
        };
    };
    put: {
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
                "application/json": components["schemas"]["LineUser"];
            };
        };
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
    delete: {
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
                content?: never;
            };
        };
    };
    create: {
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
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineCodeResponse"];
                };
            };
        };
    };
}
