// Generated from schema.graphql by scripts/generate-types.ts: npm run generate
import type { EntityType } from '../model';
import type { Modality } from '../model';
import type { Polarity } from '../model';
import type { RelationFamily } from '../model';
import type { Comparator } from '../model';
import type { SearchKind } from './search-hit';
import type { Relation } from './schema';
import type { DisagreementKind } from './disagreements';
import type { MeasureName as Measure } from './subgraph-views';
import type { FormatName as ExportFormat } from './subgraph-views';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityRecord, ClaimRecord, Article as ArticleRecord, Edge as EdgeRecord, Subgraph as SubgraphRecord, Path as PathRecord, Stats as StatsRecord } from '../store';
import type { Evidence as EvidenceRecord, Rejection as RejectionRecord, Ontology as OntologyRecord, RelationType as RelationTypeRecord } from '../model';
import type { SentenceHit } from './search-hit';
import type { Disagreement as DisagreementRecord } from '../graph';
import type { Ingested, Context } from './context';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
export type EnumResolverSignature<T, AllowedValues = unknown> = { [key in keyof T]?: AllowedValues };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

/** Questions that can be put to the graph. */
export type Query = {
  readonly __typename?: 'Query';
  /** Whatever bears this id: an entity (`ent_…`), a claim (`clm_…`) or an article; null when nothing does. */
  readonly node?: Maybe<Node>;
  /** As `node`, for up to 200 ids at once; answered in the order asked, null for the unknown. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** One entity by its id, or the one with most claims among those that bear the name or alias; null when none does. */
  readonly entity?: Maybe<Entity>;
  /** Entities that pass the filter. */
  readonly entities: EntityConnection;
  /**
   * Words in names, aliases and sentences. Every word must occur; the last may be a beginning. Entities come first (whole
   * names, then most claims), sentences after (newest article first).
   */
  readonly search: SearchConnection;
  /** One claim; null when the id is unknown. */
  readonly claim?: Maybe<Claim>;
  /** Claims that pass the filter: `claims(filter: {subjectName: "North Korea", relations: [SUPPLIES]})`. */
  readonly claims: ClaimConnection;
  /** One article; null when the id is unknown. */
  readonly article?: Maybe<Article>;
  /** Articles that pass the filter, newest first, undated ones last. */
  readonly articles: ArticleConnection;
  /** Everything within `depth` (1 to 4) edges of the entities given by id or name. */
  readonly neighbours: Subgraph;
  /** The shortest paths between two entities, edges walked either way; `direction` in the filter plays no part. */
  readonly paths: PathSearch;
  /** Where voices contradict each other: some say so and some deny it, or their figures do not fit together. */
  readonly disagreements: DisagreementSearch;
  /** How much the store holds. */
  readonly stats: Stats;
  /** The closed vocabulary: nothing of another type or relation ever enters the graph. */
  readonly ontology: Ontology;
};


/** Questions that can be put to the graph. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that can be put to the graph. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Questions that can be put to the graph. */
export type QueryEntityArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** Questions that can be put to the graph. */
export type QueryEntitiesArgs = {
  filter?: InputMaybe<EntityFilter>;
  order?: EntityOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions that can be put to the graph. */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  kinds?: ReadonlyArray<SearchKind>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions that can be put to the graph. */
export type QueryClaimArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that can be put to the graph. */
export type QueryClaimsArgs = {
  filter?: InputMaybe<ClaimFilter>;
  order?: ClaimOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions that can be put to the graph. */
export type QueryArticleArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that can be put to the graph. */
export type QueryArticlesArgs = {
  filter?: InputMaybe<ArticleFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions that can be put to the graph. */
export type QueryNeighboursArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  depth?: Scalars['Int']['input'];
  filter?: InputMaybe<EdgeFilter>;
  maxNodes?: Scalars['Int']['input'];
  maxEdgesPerNode?: Scalars['Int']['input'];
};


/** Questions that can be put to the graph. */
export type QueryPathsArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  maxLength?: Scalars['Int']['input'];
  count?: Scalars['Int']['input'];
  filter?: InputMaybe<EdgeFilter>;
};


/** Questions that can be put to the graph. */
export type QueryDisagreementsArgs = {
  filter?: InputMaybe<ClaimFilter>;
};

/** Changes to the graph. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Reads an article and keeps what it claims. Taking in the same article twice changes nothing. */
  readonly ingest: IngestPayload;
};


/** Changes to the graph. */
export type MutationIngestArgs = {
  input: IngestInput;
};

/** An article to read. */
export type IngestInput = {
  /** The article as plain text, headline on the first line unless `title` gives it. */
  readonly text: Scalars['String']['input'];
  /** The headline. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Where the article was found. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
  /** Who published it. */
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  /** When it was published, YYYY-MM-DD; "yesterday" and "last month" are resolved against it. */
  readonly publishedAt?: InputMaybe<Scalars['String']['input']>;
};

/** What an article brought. */
export type IngestPayload = {
  readonly __typename?: 'IngestPayload';
  /** The article as it is kept. */
  readonly article: Article;
  /** What the article claims; at most 1,000, all of them through `article.claims`. */
  readonly claims: ReadonlyArray<Claim>;
  /** What the article mentions, most claims first; at most 1,000, all of them through `article.entities`. */
  readonly entities: ReadonlyArray<Entity>;
};

/** Anything with an id of its own. */
export type Node = {
  /** Derived from the content: the same thing has the same id in every store. */
  readonly id: Scalars['ID']['output'];
};

/** Somebody or something that claims are about. */
export type Entity = Node & {
  readonly __typename?: 'Entity';
  /** `ent_` and a hash. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly type: EntityType;
  /** The fullest form in the articles, without title; countries by their common English name. */
  readonly name: Scalars['String']['output'];
  /** Every other form in use, acronyms included. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it has no proper name of its own, as "Ukrainian companies". */
  readonly nominal: Scalars['Boolean']['output'];
  /** ISO 3166-1 alpha-2 code of a country. */
  readonly iso?: Maybe<Scalars['String']['output']>;
  /** How many claims have it as subject or object. */
  readonly claimCount: Scalars['Int']['output'];
  /** How many articles mention it. */
  readonly articleCount: Scalars['Int']['output'];
  /** Claims with this entity as subject (`OUT`), object (`IN`) or either (`BOTH`). */
  readonly claims: ClaimConnection;
  /** Everything within `depth` (1 to 4) edges. */
  readonly neighbours: Subgraph;
  /** Articles that mention it, newest first. */
  readonly articles: ArticleConnection;
};


/** Somebody or something that claims are about. */
export type EntityClaimsArgs = {
  direction?: Direction;
  filter?: InputMaybe<ClaimFilter>;
  order?: ClaimOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Somebody or something that claims are about. */
export type EntityNeighboursArgs = {
  depth?: Scalars['Int']['input'];
  filter?: InputMaybe<EdgeFilter>;
  maxNodes?: Scalars['Int']['input'];
  maxEdgesPerNode?: Scalars['Int']['input'];
};


/** Somebody or something that claims are about. */
export type EntityArticlesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One statement that articles make or pass on: subject, relation, object, and what the sentence says beside. */
export type Claim = Node & {
  readonly __typename?: 'Claim';
  /** `clm_` and a hash. */
  readonly id: Scalars['ID']['output'];
  /** Who acts. */
  readonly subject: Entity;
  /** What subject and object have to do with each other. */
  readonly relation: Relation;
  /** Whom or what it is done to. */
  readonly object: Entity;
  /** The words that state the relation, from the most confident evidence: "supplied", "delivery", "minister". */
  readonly predicate: Scalars['String']['output'];
  /** What is supplied, signed, demanded…, as the text words it. */
  readonly item?: Maybe<Scalars['String']['output']>;
  /** How much or how many. */
  readonly quantity?: Maybe<Quantity>;
  /** How much money. */
  readonly amount?: Maybe<Amount>;
  /** The position held, given or lost. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Name or kind of the document signed. */
  readonly agreement?: Maybe<Scalars['String']['output']>;
  /** When it happened, so far as the text tells; never taken from the date of publication. */
  readonly time?: Maybe<TimeInterval>;
  /** Where it happened. */
  readonly place?: Maybe<Entity>;
  /** Whether the text affirms or denies it. */
  readonly polarity: Polarity;
  /** How firmly the text says it. */
  readonly modality: Modality;
  /** The voice that is credited; null when the article itself says so. */
  readonly source?: Maybe<Entity>;
  /** Highest confidence of its evidence, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The sentences that carry it, by date of publication; no claim is without. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** How many articles carry it. */
  readonly articleCount: Scalars['Int']['output'];
  /** Earliest date of publication of its evidence. */
  readonly firstSeen?: Maybe<Scalars['String']['output']>;
  /** Latest date of publication of its evidence. */
  readonly lastSeen?: Maybe<Scalars['String']['output']>;
};


/** One statement that articles make or pass on: subject, relation, object, and what the sentence says beside. */
export type ClaimEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/** The passage of an article that carries a claim. */
export type Evidence = {
  readonly __typename?: 'Evidence';
  /** The article that the passage is from. */
  readonly article: Article;
  /** Offset of the first character in `article.text`, in UTF-16 code units. */
  readonly start: Scalars['Int']['output'];
  /** Offset behind the last character. */
  readonly end: Scalars['Int']['output'];
  /** Exactly the characters from `start` to `end`. */
  readonly quote: Scalars['String']['output'];
  /** The quote on one line: line breaks and runs of spaces as single spaces. */
  readonly sentence: Scalars['String']['output'];
  /** The words that state the relation. */
  readonly predicate: Scalars['String']['output'];
  /** The rule that found it, as `family/rule`. */
  readonly rule: Scalars['String']['output'];
  /** How likely the claim is what its sentence says, 0 to 1, as learnt from articles whose claims were read by hand. */
  readonly confidence: Scalars['Float']['output'];
  /** What speaks for that and against it, the loudest first; null when the article was taken in before reasons were kept: take it in again. */
  readonly reasons?: Maybe<ReadonlyArray<Reason>>;
};

/** One thing that makes a claim more likely to be right, or less. */
export type Reason = {
  readonly __typename?: 'Reason';
  /** What it is, as in `it is told in a headline`. */
  readonly words: Scalars['String']['output'];
  /** Log-odds: above zero it speaks for the claim, below zero against it. */
  readonly weight: Scalars['Float']['output'];
};

/** One article as it was read. */
export type Article = Node & {
  readonly __typename?: 'Article';
  /** `doc_` and a hash, or the name that it was taken in under. */
  readonly id: Scalars['ID']['output'];
  /** The headline. */
  readonly title: Scalars['String']['output'];
  /** Never altered after reading: every offset points into it. */
  readonly text: Scalars['String']['output'];
  /** Where it was found. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Who published it. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** YYYY-MM-DD, or null when the article does not tell. */
  readonly publishedAt?: Maybe<Scalars['String']['output']>;
  /** When it was taken in, ISO 8601. */
  readonly ingestedAt: Scalars['String']['output'];
  /** How many claims it makes or passes on. */
  readonly claimCount: Scalars['Int']['output'];
  /** Claims that it makes or passes on. */
  readonly claims: ClaimConnection;
  /** Entities that it mentions. */
  readonly entities: EntityConnection;
  /** What came near a claim in it, in text order, and why it is none: `article(id: "doc_…") { rejected { sentence reason } }`. */
  readonly rejected: ReadonlyArray<Rejection>;
};


/** One article as it was read. */
export type ArticleClaimsArgs = {
  filter?: InputMaybe<ClaimFilter>;
  order?: ClaimOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One article as it was read. */
export type ArticleEntitiesArgs = {
  order?: EntityOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One article as it was read. */
export type ArticleRejectedArgs = {
  first?: Scalars['Int']['input'];
};

/** What a rule nearly took a sentence to say, and why it is no claim. */
export type Rejection = {
  readonly __typename?: 'Rejection';
  /** The article that the sentence is from. */
  readonly article: Article;
  /** Offset of the first character of the sentence in `article.text`, in UTF-16 code units. */
  readonly start: Scalars['Int']['output'];
  /** Offset behind the last character. */
  readonly end: Scalars['Int']['output'];
  /** Exactly the characters from `start` to `end`. */
  readonly quote: Scalars['String']['output'];
  /** The quote on one line: line breaks and runs of spaces as single spaces. */
  readonly sentence: Scalars['String']['output'];
  /** The word that states the relation. */
  readonly predicate: Scalars['String']['output'];
  /** What the claim would have said. */
  readonly relation: Relation;
  /** Name or words of who acts; null where the sentence does not tell. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** Name or words of whom or what it is done to; null where the sentence does not tell. */
  readonly object?: Maybe<Scalars['String']['output']>;
  /** The rule that nearly found it, as `family/rule`. */
  readonly rule: Scalars['String']['output'];
  /** Why it is no claim, in plain words. */
  readonly reason: Scalars['String']['output'];
};

/** A sentence of an article. */
export type Sentence = {
  readonly __typename?: 'Sentence';
  /** The article that the sentence is from. */
  readonly article: Article;
  /** Position in the article, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Offset of the first character in `article.text`, in UTF-16 code units. */
  readonly start: Scalars['Int']['output'];
  /** Offset behind the last character. */
  readonly end: Scalars['Int']['output'];
  /** Exactly the characters from `start` to `end`. */
  readonly text: Scalars['String']['output'];
};

/** Every claim of one subject, relation and object, summed up. */
export type Edge = {
  readonly __typename?: 'Edge';
  /** Who acts. */
  readonly subject: Entity;
  /** What subject and object have to do with each other. */
  readonly relation: Relation;
  /** Whom or what it is done to. */
  readonly object: Entity;
  /** How many claims it sums up. */
  readonly claimCount: Scalars['Int']['output'];
  /** How many of them deny it (negative polarity). */
  readonly denialCount: Scalars['Int']['output'];
  /** How many voices are credited. */
  readonly sourceCount: Scalars['Int']['output'];
  /** How many articles carry them. */
  readonly articleCount: Scalars['Int']['output'];
  /** Earliest date of publication. */
  readonly firstSeen?: Maybe<Scalars['String']['output']>;
  /** Latest date of publication. */
  readonly lastSeen?: Maybe<Scalars['String']['output']>;
  /** The firmest modality among the claims. */
  readonly modality: Modality;
  /** Whether some claims affirm and others deny. */
  readonly disputed: Scalars['Boolean']['output'];
  /** The most confident evidence. */
  readonly quote: Scalars['String']['output'];
  /** The article that the quote is from. */
  readonly article: Article;
  /** The claims themselves. */
  readonly claims: ClaimConnection;
};


/** Every claim of one subject, relation and object, summed up. */
export type EdgeClaimsArgs = {
  order?: ClaimOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A piece of the graph around some entities. */
export type Subgraph = {
  readonly __typename?: 'Subgraph';
  /** The entities reached, those it started from among them. */
  readonly entities: ReadonlyArray<Entity>;
  /** The edges between them. */
  readonly edges: ReadonlyArray<Edge>;
  /** Whether a limit cut it short. */
  readonly truncated: Scalars['Boolean']['output'];
  /** What a measure says of the entities, reckoned over this piece of the graph alone; highest first. */
  readonly measure: ReadonlyArray<MeasuredEntity>;
  /** The whole piece as a file for other programs. */
  readonly export: Scalars['String']['output'];
};


/** A piece of the graph around some entities. */
export type SubgraphMeasureArgs = {
  by?: Measure;
  first?: Scalars['Int']['input'];
};


/** A piece of the graph around some entities. */
export type SubgraphExportArgs = {
  format: ExportFormat;
};

/** An entity and what a measure says of it. */
export type MeasuredEntity = {
  readonly __typename?: 'MeasuredEntity';
  /** The entity. */
  readonly entity: Entity;
  /** The number; what it means, the measure tells. */
  readonly value: Scalars['Float']['output'];
};

/** Claims of one subject, relation, object and item that cannot all be true. */
export type Disagreement = {
  readonly __typename?: 'Disagreement';
  /** What they differ in. */
  readonly about: DisagreementKind;
  /** Who acts. */
  readonly subject: Entity;
  /** What subject and object have to do with each other. */
  readonly relation: Relation;
  /** Whom or what it is done to. */
  readonly object: Entity;
  /** What is supplied, signed, demanded… */
  readonly item?: Maybe<Scalars['String']['output']>;
  /** The claims that take part. */
  readonly claims: ReadonlyArray<Claim>;
};

/** What a search for disagreements found. */
export type DisagreementSearch = {
  readonly __typename?: 'DisagreementSearch';
  /** By subject, relation, object and item. */
  readonly disagreements: ReadonlyArray<Disagreement>;
  /** Whether there were more claims than are compared at once (1,000). */
  readonly truncated: Scalars['Boolean']['output'];
};

/** A chain of edges from one entity to another. */
export type Path = {
  readonly __typename?: 'Path';
  /** How many edges. */
  readonly length: Scalars['Int']['output'];
  /** From the first to the last, one more than there are edges. */
  readonly entities: ReadonlyArray<Entity>;
  /** In the order walked, each pointing its own way. */
  readonly edges: ReadonlyArray<Edge>;
};

/** What a search for paths found. */
export type PathSearch = {
  readonly __typename?: 'PathSearch';
  /** Shortest first. */
  readonly paths: ReadonlyArray<Path>;
  /** Whether a limit cut the search short. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** How much the store holds. */
export type Stats = {
  readonly __typename?: 'Stats';
  /** Articles taken in. */
  readonly articles: Scalars['Int']['output'];
  /** Sentences in them. */
  readonly sentences: Scalars['Int']['output'];
  /** Entities that they mention. */
  readonly entities: Scalars['Int']['output'];
  /** Claims that they make. */
  readonly claims: Scalars['Int']['output'];
  /** Passages that carry a claim. */
  readonly evidence: Scalars['Int']['output'];
  /** What came near a claim and is none. */
  readonly rejections: Scalars['Int']['output'];
  /** Alphabetically; only what occurs. */
  readonly claimsByRelation: ReadonlyArray<RelationCount>;
  /** Alphabetically; only what occurs. */
  readonly entitiesByType: ReadonlyArray<EntityTypeCount>;
};

/** How many claims have a relation. */
export type RelationCount = {
  readonly __typename?: 'RelationCount';
  /** The relation. */
  readonly relation: Relation;
  /** How many claims. */
  readonly count: Scalars['Int']['output'];
};

/** How many entities are of a type. */
export type EntityTypeCount = {
  readonly __typename?: 'EntityTypeCount';
  /** The type. */
  readonly type: EntityType;
  /** How many entities. */
  readonly count: Scalars['Int']['output'];
};

/** The closed vocabulary. */
export type Ontology = {
  readonly __typename?: 'Ontology';
  /** What an entity can be. */
  readonly entityTypes: ReadonlyArray<EntityType>;
  /** Firmest first. */
  readonly modalities: ReadonlyArray<Modality>;
  /** Affirmed or denied. */
  readonly polarities: ReadonlyArray<Polarity>;
  /** What entities can have to do with each other. */
  readonly relations: ReadonlyArray<RelationType>;
};

/** A relation of the vocabulary. */
export type RelationType = {
  readonly __typename?: 'RelationType';
  /** The relation. */
  readonly type: Relation;
  /** The group that it belongs to. */
  readonly family: RelationFamily;
  /** Whether subject and object may be exchanged. */
  readonly symmetric: Scalars['Boolean']['output'];
  /** What it means. */
  readonly gloss: Scalars['String']['output'];
  /** Fields of `Claim` that usually go with it. */
  readonly qualifiers: ReadonlyArray<Scalars['String']['output']>;
  /** Code of the event vocabulary PLOVER. */
  readonly plover?: Maybe<Scalars['String']['output']>;
  /** Code of the event vocabulary CAMEO. */
  readonly cameo?: Maybe<Scalars['String']['output']>;
  /** Property of Wikidata. */
  readonly wikidata?: Maybe<Scalars['String']['output']>;
};

/** A count or measure: "over 12 million rounds" is `{value: 12000000, unit: "rounds", comparator: OVER}`. */
export type Quantity = {
  readonly __typename?: 'Quantity';
  /** The figure. */
  readonly value: Scalars['Float']['output'];
  /** What is counted or measured, as the text words it. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** Whether the figure is exact, a bound or about right. */
  readonly comparator: Comparator;
};

/** Money, in whole units of a currency. */
export type Amount = {
  readonly __typename?: 'Amount';
  /** The figure, in whole units. */
  readonly value: Scalars['Float']['output'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
  /** Whether the figure is exact, a bound or about right. */
  readonly comparator: Comparator;
};

/** When it happened: ISO 8601 in the text's own precision ("2024-10"), or its words where they cannot be resolved. */
export type TimeInterval = {
  readonly __typename?: 'TimeInterval';
  /** First day, month or year. */
  readonly start?: Maybe<Scalars['String']['output']>;
  /** Last day, month or year; alone, a deadline. */
  readonly end?: Maybe<Scalars['String']['output']>;
};

/**
 * Every list means "any of"; the fields are joined by "and"; an absent field filters nothing. A name stands for every
 * entity that bears it as name or alias; capitals and accents do not matter.
 */
export type ClaimFilter = {
  /** Ids; any of them. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of the subject. */
  readonly subjects?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Name of the subject. */
  readonly subjectName?: InputMaybe<Scalars['String']['input']>;
  /** Ids of the object. */
  readonly objects?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Name of the object. */
  readonly objectName?: InputMaybe<Scalars['String']['input']>;
  /** Ids of an entity on either end. */
  readonly entities?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Name of an entity on either end. */
  readonly entityName?: InputMaybe<Scalars['String']['input']>;
  /** Ids or names; both ends must be among those who bear them: what these have to do with each other, either way round. */
  readonly among?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Relations; any of them. */
  readonly relations?: InputMaybe<ReadonlyArray<Relation>>;
  /** Polarities; any of them. */
  readonly polarities?: InputMaybe<ReadonlyArray<Polarity>>;
  /** Modalities; any of them. */
  readonly modalities?: InputMaybe<ReadonlyArray<Modality>>;
  /** Ids of the voice credited. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Name of the voice credited. */
  readonly sourceName?: InputMaybe<Scalars['String']['input']>;
  /** Ids of the articles that carry it. */
  readonly articles?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Published on this day (YYYY-MM-DD) or later. */
  readonly publishedFrom?: InputMaybe<Scalars['String']['input']>;
  /** Published on this day (YYYY-MM-DD) or earlier. */
  readonly publishedTo?: InputMaybe<Scalars['String']['input']>;
  /** 0 to 1. */
  readonly minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** Words that a quote contains, all of them. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Every list means "any of"; the fields are joined by "and". */
export type EntityFilter = {
  /** Ids; any of them. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Types; any of them. */
  readonly types?: InputMaybe<ReadonlyArray<EntityType>>;
  /** Whole name or alias; capitals and accents do not matter. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Only entities without (true) or with (false) a proper name. */
  readonly nominal?: InputMaybe<Scalars['Boolean']['input']>;
  /** Ids of the articles that mention it. */
  readonly articles?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Every list means "any of"; the fields are joined by "and". */
export type ArticleFilter = {
  /** Ids; any of them. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Publishers, spelt as they are kept. */
  readonly publishers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Published on this day (YYYY-MM-DD) or later. */
  readonly publishedFrom?: InputMaybe<Scalars['String']['input']>;
  /** Published on this day (YYYY-MM-DD) or earlier. */
  readonly publishedTo?: InputMaybe<Scalars['String']['input']>;
  /** Ids of entities that it mentions. */
  readonly entities?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Name of an entity that it mentions. */
  readonly entityName?: InputMaybe<Scalars['String']['input']>;
};

/** Which edges a walk follows. */
export type EdgeFilter = {
  /** Relations; any of them. */
  readonly relations?: InputMaybe<ReadonlyArray<Relation>>;
  /** Seen from the entity that the walk stands on. */
  readonly direction?: InputMaybe<Direction>;
  /** Modalities; any of them. */
  readonly modalities?: InputMaybe<ReadonlyArray<Modality>>;
};

/** Which way an edge points, seen from an entity. */
export type Direction =
  /** The entity is the subject. */
  | 'OUT'
  /** The entity is the object. */
  | 'IN'
  /** Either. */
  | 'BOTH';

/** How claims are sorted. */
export type ClaimOrder =
  /** By id: the same in every store. */
  | 'ID'
  /** Latest date of publication first, undated last. */
  | 'NEWEST'
  /** Highest confidence first. */
  | 'CONFIDENCE';

/** How entities are sorted. */
export type EntityOrder =
  /** Alphabetically. */
  | 'NAME'
  /** Most claims first. */
  | 'CLAIMS';

export { SearchKind };

export { EntityType };

export { Modality };

export { Polarity };

export { Measure };

export { ExportFormat };

export { DisagreementKind };

export { Comparator };

export { RelationFamily };

export { Relation };

/** Found by a search. */
export type SearchHit = Entity | Sentence;

/** Where a page stands. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether more come after. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether the page was asked for with `after`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first node. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Give it as `after` for the next page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** A page of entities. */
export type EntityConnection = {
  readonly __typename?: 'EntityConnection';
  /** The nodes with their cursors. */
  readonly edges: ReadonlyArray<EntityEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Place of an entity in a page. */
export type EntityEdge = {
  readonly __typename?: 'EntityEdge';
  /** Give it as `after` to go on behind this node. */
  readonly cursor: Scalars['String']['output'];
  /** The node itself. */
  readonly node: Entity;
};

/** A page of claims. */
export type ClaimConnection = {
  readonly __typename?: 'ClaimConnection';
  /** The nodes with their cursors. */
  readonly edges: ReadonlyArray<ClaimEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Claim>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Place of a claim in a page. */
export type ClaimEdge = {
  readonly __typename?: 'ClaimEdge';
  /** Give it as `after` to go on behind this node. */
  readonly cursor: Scalars['String']['output'];
  /** The node itself. */
  readonly node: Claim;
};

/** A page of articles. */
export type ArticleConnection = {
  readonly __typename?: 'ArticleConnection';
  /** The nodes with their cursors. */
  readonly edges: ReadonlyArray<ArticleEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<Article>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Place of an article in a page. */
export type ArticleEdge = {
  readonly __typename?: 'ArticleEdge';
  /** Give it as `after` to go on behind this node. */
  readonly cursor: Scalars['String']['output'];
  /** The node itself. */
  readonly node: Article;
};

/** A page of what a search found. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** The nodes with their cursors. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The nodes of the edges. */
  readonly nodes: ReadonlyArray<SearchHit>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Place of a hit in a page. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Give it as `after` to go on behind this node. */
  readonly cursor: Scalars['String']['output'];
  /** The node itself. */
  readonly node: SearchHit;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<unknown, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, unknown, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: unknown[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SearchHit:
    | ( EntityRecord )
    | ( SentenceHit )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( EntityRecord )
    | ( ClaimRecord )
    | ( ArticleRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  IngestInput: IngestInput;
  IngestPayload: ResolverTypeWrapper<Ingested>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Entity: ResolverTypeWrapper<EntityRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Claim: ResolverTypeWrapper<ClaimRecord>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Evidence: ResolverTypeWrapper<EvidenceRecord>;
  Reason: ResolverTypeWrapper<Reason>;
  Article: ResolverTypeWrapper<ArticleRecord>;
  Rejection: ResolverTypeWrapper<RejectionRecord>;
  Sentence: ResolverTypeWrapper<SentenceHit>;
  Edge: ResolverTypeWrapper<EdgeRecord>;
  Subgraph: ResolverTypeWrapper<SubgraphRecord>;
  MeasuredEntity: ResolverTypeWrapper<Omit<MeasuredEntity, 'entity'> & { entity: ResolversTypes['Entity'] }>;
  Disagreement: ResolverTypeWrapper<DisagreementRecord>;
  DisagreementSearch: ResolverTypeWrapper<Omit<DisagreementSearch, 'disagreements'> & { disagreements: ReadonlyArray<ResolversTypes['Disagreement']> }>;
  Path: ResolverTypeWrapper<PathRecord>;
  PathSearch: ResolverTypeWrapper<Omit<PathSearch, 'paths'> & { paths: ReadonlyArray<ResolversTypes['Path']> }>;
  Stats: ResolverTypeWrapper<StatsRecord>;
  RelationCount: ResolverTypeWrapper<RelationCount>;
  EntityTypeCount: ResolverTypeWrapper<EntityTypeCount>;
  Ontology: ResolverTypeWrapper<OntologyRecord>;
  RelationType: ResolverTypeWrapper<RelationTypeRecord>;
  Quantity: ResolverTypeWrapper<Quantity>;
  Amount: ResolverTypeWrapper<Amount>;
  TimeInterval: ResolverTypeWrapper<TimeInterval>;
  ClaimFilter: ClaimFilter;
  EntityFilter: EntityFilter;
  ArticleFilter: ArticleFilter;
  EdgeFilter: EdgeFilter;
  Direction: Direction;
  ClaimOrder: ClaimOrder;
  EntityOrder: EntityOrder;
  SearchKind: SearchKind;
  EntityType: EntityType;
  Modality: Modality;
  Polarity: Polarity;
  Measure: Measure;
  ExportFormat: ExportFormat;
  DisagreementKind: DisagreementKind;
  Comparator: Comparator;
  RelationFamily: RelationFamily;
  Relation: Relation;
  SearchHit: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchHit']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  EntityConnection: ResolverTypeWrapper<Omit<EntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EntityEdge']>, nodes: ReadonlyArray<ResolversTypes['Entity']> }>;
  EntityEdge: ResolverTypeWrapper<Omit<EntityEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  ClaimConnection: ResolverTypeWrapper<Omit<ClaimConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ClaimEdge']>, nodes: ReadonlyArray<ResolversTypes['Claim']> }>;
  ClaimEdge: ResolverTypeWrapper<Omit<ClaimEdge, 'node'> & { node: ResolversTypes['Claim'] }>;
  ArticleConnection: ResolverTypeWrapper<Omit<ArticleConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ArticleEdge']>, nodes: ReadonlyArray<ResolversTypes['Article']> }>;
  ArticleEdge: ResolverTypeWrapper<Omit<ArticleEdge, 'node'> & { node: ResolversTypes['Article'] }>;
  SearchConnection: ResolverTypeWrapper<Omit<SearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SearchEdge']>, nodes: ReadonlyArray<ResolversTypes['SearchHit']> }>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['SearchHit'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  IngestInput: IngestInput;
  IngestPayload: Ingested;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Entity: EntityRecord;
  Boolean: Scalars['Boolean']['output'];
  Claim: ClaimRecord;
  Float: Scalars['Float']['output'];
  Evidence: EvidenceRecord;
  Reason: Reason;
  Article: ArticleRecord;
  Rejection: RejectionRecord;
  Sentence: SentenceHit;
  Edge: EdgeRecord;
  Subgraph: SubgraphRecord;
  MeasuredEntity: Omit<MeasuredEntity, 'entity'> & { entity: ResolversParentTypes['Entity'] };
  Disagreement: DisagreementRecord;
  DisagreementSearch: Omit<DisagreementSearch, 'disagreements'> & { disagreements: ReadonlyArray<ResolversParentTypes['Disagreement']> };
  Path: PathRecord;
  PathSearch: Omit<PathSearch, 'paths'> & { paths: ReadonlyArray<ResolversParentTypes['Path']> };
  Stats: StatsRecord;
  RelationCount: RelationCount;
  EntityTypeCount: EntityTypeCount;
  Ontology: OntologyRecord;
  RelationType: RelationTypeRecord;
  Quantity: Quantity;
  Amount: Amount;
  TimeInterval: TimeInterval;
  ClaimFilter: ClaimFilter;
  EntityFilter: EntityFilter;
  ArticleFilter: ArticleFilter;
  EdgeFilter: EdgeFilter;
  SearchHit: ResolversUnionTypes<ResolversParentTypes>['SearchHit'];
  PageInfo: PageInfo;
  EntityConnection: Omit<EntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EntityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Entity']> };
  EntityEdge: Omit<EntityEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  ClaimConnection: Omit<ClaimConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ClaimEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Claim']> };
  ClaimEdge: Omit<ClaimEdge, 'node'> & { node: ResolversParentTypes['Claim'] };
  ArticleConnection: Omit<ArticleConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ArticleEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Article']> };
  ArticleEdge: Omit<ArticleEdge, 'node'> & { node: ResolversParentTypes['Article'] };
  SearchConnection: Omit<SearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SearchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SearchHit']> };
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['SearchHit'] };
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, Partial<QueryEntityArgs>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'order' | 'first'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'kinds' | 'first'>>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType, RequireFields<QueryClaimArgs, 'id'>>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<QueryClaimsArgs, 'order' | 'first'>>;
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, RequireFields<QueryArticleArgs, 'id'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<QueryArticlesArgs, 'first'>>;
  neighbours?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryNeighboursArgs, 'depth' | 'maxNodes' | 'maxEdgesPerNode'>>;
  paths?: Resolver<ResolversTypes['PathSearch'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'to' | 'maxLength' | 'count'>>;
  disagreements?: Resolver<ResolversTypes['DisagreementSearch'], ParentType, ContextType, Partial<QueryDisagreementsArgs>>;
  stats?: Resolver<ResolversTypes['Stats'], ParentType, ContextType>;
  ontology?: Resolver<ResolversTypes['Ontology'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  ingest?: Resolver<ResolversTypes['IngestPayload'], ParentType, ContextType, RequireFields<MutationIngestArgs, 'input'>>;
};

export type IngestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestPayload'] = ResolversParentTypes['IngestPayload']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Entity' | 'Claim' | 'Article', ParentType, ContextType>;
};

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  nominal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  iso?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<EntityClaimsArgs, 'direction' | 'order' | 'first'>>;
  neighbours?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<EntityNeighboursArgs, 'depth' | 'maxNodes' | 'maxEdgesPerNode'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<EntityArticlesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  object?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  predicate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Amount']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['TimeInterval']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  polarity?: Resolver<ResolversTypes['Polarity'], ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<ClaimEvidenceArgs, 'first'>>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  predicate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Reason']>>, ParentType, ContextType>;
};

export type ReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reason'] = ResolversParentTypes['Reason']> = {
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ingestedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<ArticleClaimsArgs, 'order' | 'first'>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<ArticleEntitiesArgs, 'order' | 'first'>>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['Rejection']>, ParentType, ContextType, RequireFields<ArticleRejectedArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rejection'] = ResolversParentTypes['Rejection']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  predicate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SentenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sentence'] = ResolversParentTypes['Sentence']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Edge'] = ResolversParentTypes['Edge']> = {
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  object?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<EdgeClaimsArgs, 'order' | 'first'>>;
};

export type SubgraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['Edge']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  measure?: Resolver<ReadonlyArray<ResolversTypes['MeasuredEntity']>, ParentType, ContextType, RequireFields<SubgraphMeasureArgs, 'by' | 'first'>>;
  export?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<SubgraphExportArgs, 'format'>>;
};

export type MeasuredEntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasuredEntity'] = ResolversParentTypes['MeasuredEntity']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DisagreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Disagreement'] = ResolversParentTypes['Disagreement']> = {
  about?: Resolver<ResolversTypes['DisagreementKind'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  object?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type DisagreementSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisagreementSearch'] = ResolversParentTypes['DisagreementSearch']> = {
  disagreements?: Resolver<ReadonlyArray<ResolversTypes['Disagreement']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['Edge']>, ParentType, ContextType>;
};

export type PathSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathSearch'] = ResolversParentTypes['PathSearch']> = {
  paths?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stats'] = ResolversParentTypes['Stats']> = {
  articles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentences?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejections?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimsByRelation?: Resolver<ReadonlyArray<ResolversTypes['RelationCount']>, ParentType, ContextType>;
  entitiesByType?: Resolver<ReadonlyArray<ResolversTypes['EntityTypeCount']>, ParentType, ContextType>;
};

export type RelationCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationCount'] = ResolversParentTypes['RelationCount']> = {
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityTypeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityTypeCount'] = ResolversParentTypes['EntityTypeCount']> = {
  type?: Resolver<ResolversTypes['EntityType'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OntologyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ontology'] = ResolversParentTypes['Ontology']> = {
  entityTypes?: Resolver<ReadonlyArray<ResolversTypes['EntityType']>, ParentType, ContextType>;
  modalities?: Resolver<ReadonlyArray<ResolversTypes['Modality']>, ParentType, ContextType>;
  polarities?: Resolver<ReadonlyArray<ResolversTypes['Polarity']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['RelationType']>, ParentType, ContextType>;
};

export type RelationTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationType'] = ResolversParentTypes['RelationType']> = {
  type?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  family?: Resolver<ResolversTypes['RelationFamily'], ParentType, ContextType>;
  symmetric?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gloss?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  qualifiers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  plover?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cameo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wikidata?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comparator?: Resolver<ResolversTypes['Comparator'], ParentType, ContextType>;
};

export type AmountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Amount'] = ResolversParentTypes['Amount']> = {
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comparator?: Resolver<ResolversTypes['Comparator'], ParentType, ContextType>;
};

export type TimeIntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeInterval'] = ResolversParentTypes['TimeInterval']> = {
  start?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchKindResolvers = EnumResolverSignature<{ ENTITY?: unknown, SENTENCE?: unknown }, ResolversTypes['SearchKind']>;

export type EntityTypeResolvers = EnumResolverSignature<{ PERSON?: unknown, ORGANIZATION?: unknown, COUNTRY?: unknown, PLACE?: unknown, FACILITY?: unknown, PRODUCT?: unknown, AGREEMENT?: unknown, EVENT?: unknown, GROUP?: unknown }, ResolversTypes['EntityType']>;

export type ModalityResolvers = EnumResolverSignature<{ ASSERTED?: unknown, REPORTED?: unknown, ALLEGED?: unknown, PLANNED?: unknown, POSSIBLE?: unknown }, ResolversTypes['Modality']>;

export type PolarityResolvers = EnumResolverSignature<{ POSITIVE?: unknown, NEGATIVE?: unknown }, ResolversTypes['Polarity']>;

export type MeasureResolvers = EnumResolverSignature<{ DEGREE?: unknown, PAGERANK?: unknown, BETWEENNESS?: unknown, COMMUNITY?: unknown }, ResolversTypes['Measure']>;

export type ExportFormatResolvers = EnumResolverSignature<{ JSONL?: unknown, GRAPHML?: unknown, CYTOSCAPE?: unknown, CSV?: unknown, DOT?: unknown, MERMAID?: unknown }, ResolversTypes['ExportFormat']>;

export type DisagreementKindResolvers = EnumResolverSignature<{ POLARITY?: unknown, QUANTITY?: unknown, AMOUNT?: unknown }, ResolversTypes['DisagreementKind']>;

export type ComparatorResolvers = EnumResolverSignature<{ EXACTLY?: unknown, OVER?: unknown, UNDER?: unknown, ABOUT?: unknown }, ResolversTypes['Comparator']>;

export type RelationFamilyResolvers = EnumResolverSignature<{ MATERIAL?: unknown, FORCE?: unknown, LAW?: unknown, DIPLOMACY?: unknown, STRUCTURE?: unknown }, ResolversTypes['RelationFamily']>;

export type RelationResolvers = EnumResolverSignature<{ SUPPLIES?: unknown, FINANCES?: unknown, SUPPORTS?: unknown, ACQUIRES?: unknown, PRODUCES?: unknown, USES?: unknown, OWNS?: unknown, ATTACKS?: unknown, KILLS?: unknown, CAPTURES?: unknown, DEPLOYS_TO?: unknown, DETAINS?: unknown, PROSECUTES?: unknown, SIGNS_AGREEMENT_WITH?: unknown, MEETS?: unknown, VISITS?: unknown, COOPERATES_WITH?: unknown, ACCUSES?: unknown, THREATENS?: unknown, REQUESTS?: unknown, REJECTS?: unknown, SANCTIONS?: unknown, PROTESTS_AGAINST?: unknown, HOLDS_POSITION?: unknown, APPOINTS?: unknown, DISMISSES?: unknown, MEMBER_OF?: unknown, PART_OF?: unknown, LOCATED_IN?: unknown }, ResolversTypes['Relation']>;

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  __resolveType: TypeResolveFn<'Entity' | 'Sentence', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  IngestPayload?: IngestPayloadResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Reason?: ReasonResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  Rejection?: RejectionResolvers<ContextType>;
  Sentence?: SentenceResolvers<ContextType>;
  Edge?: EdgeResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  MeasuredEntity?: MeasuredEntityResolvers<ContextType>;
  Disagreement?: DisagreementResolvers<ContextType>;
  DisagreementSearch?: DisagreementSearchResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathSearch?: PathSearchResolvers<ContextType>;
  Stats?: StatsResolvers<ContextType>;
  RelationCount?: RelationCountResolvers<ContextType>;
  EntityTypeCount?: EntityTypeCountResolvers<ContextType>;
  Ontology?: OntologyResolvers<ContextType>;
  RelationType?: RelationTypeResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  Amount?: AmountResolvers<ContextType>;
  TimeInterval?: TimeIntervalResolvers<ContextType>;
  SearchKind?: SearchKindResolvers;
  EntityType?: EntityTypeResolvers;
  Modality?: ModalityResolvers;
  Polarity?: PolarityResolvers;
  Measure?: MeasureResolvers;
  ExportFormat?: ExportFormatResolvers;
  DisagreementKind?: DisagreementKindResolvers;
  Comparator?: ComparatorResolvers;
  RelationFamily?: RelationFamilyResolvers;
  Relation?: RelationResolvers;
  SearchHit?: SearchHitResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
};
