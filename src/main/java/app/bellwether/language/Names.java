package app.bellwether.language;

import app.bellwether.taxonomy.VocabularyLines;
import java.util.Set;

/** Words that stand before, in and after the names of people and organisations. */
final class Names {

    static final Set<String> GIVEN = WordFiles.words("given-names.txt");

    /** Before a person's surname. */
    static final Set<String> HONORIFICS = WordFiles.set(
            "Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Judge Justice Sen Senator Rep Representative"
                + " Congressman Congresswoman Gov Governor Mayor President Chancellor Premier Minister Secretary"
                + " Sheriff Officer Detective Sgt Sergeant Lt Lieutenant Capt Captain Col Colonel Gen General Adm"
                + " Admiral Maj Major Cpl Rev Reverend Father Sister Bishop Archbishop Cardinal Pope Imam Rabbi King"
                + " Queen Prince Princess Emir Sheikh Ayatollah Chairman Chairwoman Director Commissioner Ambassador"
                + " Councillor Councilman Councilwoman Speaker Attorney Coach Chief CEO Herr Frau Monsieur Madame"
                + " Señor Presidents Ministers Senators Judges Justices Secretaries Governors Mayors Reps Sens Chair"
                + " Envoy Advisor Adviser CEOs CFO CTO COO PM MP MEP Pres");

    /** Last words of organisations' names. */
    static final Set<String> BODIES = WordFiles.set(
            "Inc Corp Corporation Ltd Limited Co Company LLC PLC plc AG SE GmbH NV SA SpA AB ASA Oyj Group Holdings"
                + " Holding Partners Capital Ventures Bank Bancorp University College School Institute Institution"
                + " Academy Ministry Department Agency Commission Council Committee Authority Administration Office"
                + " Bureau Service Services Court Tribunal Parliament Senate Congress Assembly House Party Union"
                + " Federation Association Society Foundation Trust Fund Alliance Coalition League Club Team Times"
                + " Post Journal News Press Herald Tribune Guardian Gazette Ledger Courier Review Rundschau Zeitung"
                + " Technologies Technology Systems Software Labs Laboratories Laboratory Semiconductor Semiconductors"
                + " Electronics Motors Motor Airlines Airways Pharma Pharmaceuticals Therapeutics Energy Petroleum Oil"
                + " Power Networks Network Media Studios Platforms Industries International Organization Organisation"
                + " Board Force Police Army Navy Guard Corps Command Museum Hospital Church Exchange Reserve Treasury"
                + " Center Centre Cabinet Government Forum Project Initiative Insurance Financial Securities Stores"
                + " Brands Foods Robotics Aerospace Solutions Communications Telecom Mobile Wireless Entertainment"
                + " Games Interactive Payments Markets Analytics Research Enforcement Organizations Organisations"
                + " Nations Ministers Chamber Conference Coordination Caucus Watch Registry Archives Observatory"
                + " Secretariat Materials Metals Minerals Mining Classification Movement Investments Advisors Advisers"
                + " Associates Brothers Products Properties Resorts Hotels Restaurants Consulting Management");

    /** What a company's full name has after the name that it goes by. */
    static final Set<String> FORMS = WordFiles.set(
            "Inc Corp Corporation Ltd Limited Co Company LLC PLC plc AG SE GmbH NV SA SpA AB ASA Oyj Group Holdings"
                + " Holding Platforms Technologies Technology International Partners Industries Motors Energy Bank"
                + " Capital Pharmaceuticals Semiconductor Semiconductors Electronics Airlines Airways Systems Software"
                + " Steel &");

    /** Bodies that are called by one word. */
    static final Set<String> LONE = WordFiles.set(
            "House Senate Congress Treasury Cabinet Government Parliament Administration Army Navy Church Post Times"
                    + " Journal Guardian Independent Union Council Commission Ministry Labour Conservatives Liberals"
                    + " Greens Target Apple Gap Shell Square Stripe Amazon Oracle");

    /** Many people: what stands before them is no given name. */
    static final Set<String> GROUPS = WordFiles.set(
            "Democrats Republicans Conservatives Liberals Greens Socialists Labour Tories Christians Muslims Jews"
                    + " Catholics Senators Lawmakers Officials Leaders Police Forces States Nations");

    /** Names made of words that are common in the news. */
    static final Set<String> KNOWN = Set.copyOf(VocabularyLines.list(
            "Trump, Biden, Putin, Xi, Visa, Truth Social, Wall Street, General Motors, General Electric,"
                    + " Home Depot, Best Buy, Social Security, Capital One"));

    /** Many people who may be "for" something in the name of their body. */
    static final Set<String> PEOPLE_FOR = WordFiles.set(
            "Lawyers Doctors Physicians Reporters Citizens Mothers Veterans Americans Students Workers Women Teachers"
                    + " Friends Parents Scientists Engineers Journalists");

    /** Last words of names that may have an "and" before them. */
    static final Set<String> WHOLES = WordFiles.set(
            "Administration Commission Agency Department Ministry Committee Enforcement Services Service Act Authority"
                + " Council Bureau Office Organization Organisation Institute Association Corporation Company Co Inc"
                + " Fund Bank Center Centre Board Union Foundation University College School Society Development"
                + " Industry Project Network Party Forum Commerce Team Tribunal Court");

    /** After a name, they say that the word before is a newspaper's or a broadcaster's. */
    static final Set<String> PAPERS = WordFiles.set(
            "Times Post Herald Tribune Journal Star Sun Gazette Chronicle Globe Press Daily Review Telegraph Observer"
                    + " Guardian Standard Examiner Inquirer Courier Bee Ledger Dispatch Mirror Mail Express Echo News"
                    + " Broadcasting TV Weekly Magazine Register Advertiser Citizen Record Bulletin");

    /** Capitalised words that say when, not who. */
    static final Set<String> TIMES = WordFiles.set(
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July"
                + " August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon"
                + " Tue Tues Wed Thu Thurs Fri Sat Sun Christmas Easter Thanksgiving Ramadan Montag Dienstag Mittwoch"
                + " Donnerstag Freitag Samstag Sonntag Januar Februar März Mai Juni Juli Oktober Dezember");

    private Names() {}
}
