// A real provider of OpenID Connect (npm `oidc-provider`), as FranceConnect, ProConnect and others are: with the
// same algorithms, the same level, and the same dislike of what they don't know.
import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { type Page, expect } from "@playwright/test";

export interface Person {
  email?: string;
  email_verified?: boolean;
  birthdate?: string;
  given_name?: string;
  usual_name?: string;
  siret?: string;
}

export interface Provider {
  issuer: string;
  /** Its settings of Parvis, as variables. */
  settings: Record<string, string>;
  /** The scopes of each request that came, newest last. */
  asked: string[];
  stop: () => Promise<void>;
}

interface Plan {
  /** The table of its settings: `FRANCE_CONNECT`. */
  named: "FRANCE_CONNECT" | "PRO_CONNECT";
  callback: string;
  algorithm: "RS256" | "ES256" | "HS256";
  /** Who can sign in, by the name that is typed there. */
  people: Record<string, Person>;
  acr?: string;
  /** Each site gets another name for a person. */
  pairwise?: boolean;
}

const CLIENT = "parvis";
/** What ProConnect knows; FranceConnect knows a few more. */
const KNOWN = ["response_type", "client_id", "redirect_uri", "scope", "state", "nonce", "acr_values", "prompt", "claims"];
const SCOPES = "openid email birthdate given_name usual_name siret";

const page = (title: string, body: string) => `<!doctype html><html lang="fr"><title>${title}</title><h1>${title}</h1>${body}`;

/** Starts one for a site at `url`. */
export async function provider(url: string, plan: Plan): Promise<Provider> {
  const { default: Idp } = await import("oidc-provider");
  const secret = randomBytes(32).toString("hex");
  const asked: string[] = [];
  let idp: InstanceType<typeof Idp>;
  const server = createServer((request, response) => {
    answer(request, response).catch((err) => {
      response.statusCode = 500;
      response.end(String(err));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // Parvis is at `localhost`: another site for the browser's cookies, as the real ones are.
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const jwk = (kind: "ec" | "rsa", alg: string) => {
    const options = kind === "ec" ? { namedCurve: "P-256" } : { modulusLength: 2048 };
    const { privateKey } = generateKeyPairSync(kind as "ec", options as { namedCurve: string });
    return { ...privateKey.export({ format: "jwk" }), kid: alg, alg, use: "sig" };
  };
  idp = new Idp(issuer, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: secret,
        redirect_uris: [`${url}${plan.callback}`],
        post_logout_redirect_uris: [`${url}/sign-out/done`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "client_secret_post",
        id_token_signed_response_alg: plan.algorithm,
        userinfo_signed_response_alg: plan.algorithm,
        subject_type: plan.pairwise ? "pairwise" : "public",
      },
    ],
    subjectTypes: ["public", "pairwise"],
    pairwiseIdentifier: (_: unknown, account: string, client: { clientId: string }) =>
      createHash("sha256").update(`${client.clientId} ${account}`).digest("hex"),
    acrValues: plan.acr ? [plan.acr] : [],
    enabledJWA: { idTokenSigningAlgValues: [plan.algorithm], userinfoSigningAlgValues: [plan.algorithm] },
    jwks: { keys: [jwk("ec", "ES256"), jwk("rsa", "RS256")] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    clientAuthMethods: ["client_secret_post"],
    pkce: { required: () => false },
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true }, jwtUserinfo: { enabled: true } },
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      birthdate: ["birthdate"],
      given_name: ["given_name"],
      usual_name: ["usual_name"],
      siret: ["siret"],
    },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/who/${uid}` },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...plan.people[id] }) }),
    // What a person agrees to is asked on the same page.
    loadExistingGrant: async (context: any) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      });
      grant.addOIDCScope(SCOPES);
      await grant.save();
      return grant;
    },
    ttl: { AuthorizationCode: 30, AccessToken: 60, IdToken: 60, Interaction: 600, Session: 1800, Grant: 1800 },
  } as never);

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const at = new URL(request.url ?? "/", issuer);
    if (at.pathname === "/auth") {
      asked.push(at.searchParams.get("scope") ?? "");
      const unknown = [...at.searchParams.keys()].filter((name) => !KNOWN.includes(name));
      const short = ["state", "nonce"].filter((name) => (at.searchParams.get(name) ?? "").length < 32);
      if (unknown.length + short.length > 0) {
        response.statusCode = 400;
        return void response.end(`unknown: ${unknown}, too short: ${short}`);
      }
    }
    if (!at.pathname.startsWith("/who/")) return void idp.callback()(request, response);
    const who = at.searchParams.get("who");
    if (at.searchParams.has("no")) {
      return void (await idp.interactionFinished(request, response, { error: "access_denied" }));
    }
    if (who !== null && who in plan.people) {
      const login = { accountId: who, acr: plan.acr, remember: true };
      return void (await idp.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false }));
    }
    const form = `<form><label>Qui ? <input name="who"></label> <button>Continuer</button></form><a href="?no">Annuler</a>`;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(page(`Fournisseur ${plan.named}`, form));
  }

  return {
    issuer,
    asked,
    settings: {
      [`PARVIS_${plan.named}_ISSUER`]: issuer,
      [`PARVIS_${plan.named}_CLIENT_ID`]: CLIENT,
      [`PARVIS_${plan.named}_SECRET`]: secret,
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** Says at the provider who one is. */
export async function sayWho(page: Page, provider: Provider, who: string) {
  await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/who/`));
  await page.getByRole("textbox").fill(who);
  await page.getByRole("button").click();
}
